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
 * Who wants in where, and as what. Immutable; each {@code withX} answers a changed copy.
 *
 * <p>What the server's version cannot do is refused with {@code NOT_SUPPORTED} before anything is sent.
 *
 * @param person who
 * @param target where
 * @param moderator whether the person may steer the room
 * @param recordingAllowed whether the person may record; in 2.0 to 3.0 withholding it makes the link one that can be
 *     opened again from the same address, since no other kind carries the flag
 * @param audioVideoTest whether camera and microphone are tried before entry
 * @param reusable whether the link can be opened more than once; such a link keeps its OpenMeetings session alive for
 *     ever from 3.1.2 on
 * @param nickNameDialog whether a name is asked for at entry; 2.0 to 3.1 only
 * @param language OpenMeetings language id, 1 is English
 */
public record JoinRequest(
        Person person,
        JoinTarget target,
        boolean moderator,
        boolean recordingAllowed,
        boolean audioVideoTest,
        boolean reusable,
        boolean nickNameDialog,
        int language) {
    /** A participant, with nothing else allowed, once. */
    public static JoinRequest of(Person person, JoinTarget target) {
        return new JoinRequest(person, target, false, false, false, false, false, 1);
    }

    /** A participant in a room, with nothing else allowed, once. */
    public static JoinRequest toRoom(Person person, RoomId room) {
        return of(person, new JoinTarget.InRoom(room));
    }

    /** The same as a moderator, or not. */
    public JoinRequest withModerator(boolean value) {
        return new JoinRequest(
                person, target, value, recordingAllowed, audioVideoTest, reusable, nickNameDialog, language);
    }

    /** The same with the right to record, or without. */
    public JoinRequest withRecordingAllowed(boolean value) {
        return new JoinRequest(person, target, moderator, value, audioVideoTest, reusable, nickNameDialog, language);
    }

    /** The same with a test of camera and microphone, or without. */
    public JoinRequest withAudioVideoTest(boolean value) {
        return new JoinRequest(person, target, moderator, recordingAllowed, value, reusable, nickNameDialog, language);
    }

    /** The same for several uses, or for one. */
    public JoinRequest withReusable(boolean value) {
        return new JoinRequest(
                person, target, moderator, recordingAllowed, audioVideoTest, value, nickNameDialog, language);
    }

    /** The same with a question for a nick name, or without. */
    public JoinRequest withNickNameDialog(boolean value) {
        return new JoinRequest(person, target, moderator, recordingAllowed, audioVideoTest, reusable, value, language);
    }

    /** The same in another language. */
    public JoinRequest withLanguage(int id) {
        return new JoinRequest(
                person, target, moderator, recordingAllowed, audioVideoTest, reusable, nickNameDialog, id);
    }
}
