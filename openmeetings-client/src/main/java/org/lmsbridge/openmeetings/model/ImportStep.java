/*
 * Copyright 2026 the OpenMeetings LMS bridge authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package org.lmsbridge.openmeetings.model;

/**
 * One step of what the server did with a file that it fetched.
 *
 * @param process name of the step; may be empty
 * @param command what was run; may be empty
 * @param exitValue 0 when it went well
 * @param error what the command wrote about its failure; may be empty
 */
public record ImportStep(String process, String command, int exitValue, String error) {
    /** Whether the step failed. The file is there all the same, without what the step would have made. */
    public boolean failed() {
        return exitValue != 0;
    }
}
