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
package org.lmsbridge.guest;

/**
 * A pass that has just been made.
 *
 * @param pass the pass
 * @param secret what the guest's link carries; handle as a secret, it is not stored and not shown again
 */
public record IssuedPass(GuestPass pass, String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuedPass[" + pass + "]";
    }
}
