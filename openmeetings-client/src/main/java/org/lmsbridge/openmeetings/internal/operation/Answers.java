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

import java.util.List;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Refusals;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/** What bare values and lists of OpenMeetings mean. */
final class Answers {
    private Answers() {}

    /** A number above 0 is an id, one below a refusal, none unclear. */
    static long id(Answer<String> answer) {
        long number = number(answer);
        if (number <= 0) {
            throw Refusals.coded(number, "");
        }
        return number;
    }

    /** 1 for done, below 0 for a refusal. */
    static Done code(Answer<String> answer) {
        if (number(answer) < 0) {
            throw Refusals.coded(number(answer), "");
        }
        return Done.DONE;
    }

    /** 0 or more, below 0 for a refusal. */
    static int count(Answer<String> answer) {
        code(answer);
        return Math.toIntExact(Math.min(number(answer), Integer.MAX_VALUE));
    }

    private static long number(Answer<String> answer) {
        try {
            return Long.parseLong(answer.required().strip());
        } catch (NumberFormatException e) {
            throw new Unreadable("the answer is not a number");
        }
    }

    /** False hides a missing right as well as a missing thing. */
    static Done truth(Answer<String> answer) {
        String text = answer.required().strip();
        if (text.equals("true")) {
            return Done.DONE;
        }
        if (text.equals("false")) {
            throw Refusal.unclear("answered false");
        }
        throw new Unreadable("the answer is neither true nor false");
    }

    /** A hash, or a refusal in its place. */
    static String hash(Answer<String> answer) {
        return hash(answer.required());
    }

    /** The hash in a result. */
    static String resultHash(Answer<ResultBean> answer) {
        return hash(answer.required().success());
    }

    private static String hash(String text) {
        String hash = text.strip();
        if (hash.startsWith("-") && hash.length() < 5) {
            throw Refusals.coded(code(hash), "");
        }
        if (hash.length() >= 16 && hash.length() <= 64 && hash.chars().allMatch(Answers::isHashCharacter)) {
            return hash;
        }
        throw Refusals.told(text);
    }

    private static long code(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Unreadable("there is no hash in the answer");
        }
    }

    private static boolean isHashCharacter(int character) {
        return (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'f')
                || (character >= 'A' && character <= 'F')
                || character == '-';
    }

    /** A result that only says that it is done. */
    static Done result(Answer<ResultBean> answer) {
        answer.required().success();
        return Done.DONE;
    }

    /** A list; that there is none in so many words is unclear. */
    static <B, T> Function<Answer<B>, List<T>> list(Function<B, T> item) {
        return answer -> {
            if (answer.nil()) {
                throw Refusal.unclear("answered with nothing");
            }
            return answer.items().stream().map(item).toList();
        };
    }
}
