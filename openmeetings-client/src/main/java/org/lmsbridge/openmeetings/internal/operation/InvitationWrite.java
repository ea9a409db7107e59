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
package org.lmsbridge.openmeetings.internal.operation;

import java.net.URI;
import org.lmsbridge.openmeetings.model.InvitationRequest;

/**
 * An invitation to be made.
 *
 * @param request who is invited to what
 * @param subject of the mail
 * @param message of the mail, above the link
 * @param mailed whether the mail is sent
 * @param base where the link leads
 */
public record InvitationWrite(InvitationRequest request, String subject, String message, boolean mailed, URI base) {}
