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
package org.lmsbridge.openmeetings.recordings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.internal.transport.Reply;

/** One way to break an answer; what is broken is up to chance. */
enum Mutation {
    /** Some bits are turned over. */
    BYTES_FLIPPED {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            byte[] broken = answer.clone();
            for (int count = random.nextInt(1, 9); count > 0 && broken.length > 0; count--) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return broken;
        }
    },
    /** The end is missing. */
    TRUNCATED {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            return Arrays.copyOf(answer, random.nextInt(answer.length + 1));
        }
    },
    /** Two elements have changed places. */
    ELEMENTS_SWAPPED {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            return swapped(answer, LEAF, random);
        }
    },
    /** Two words or signs have changed places. */
    TOKENS_SWAPPED {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            return swapped(answer, TOKEN, random);
        }
    },
    /** Elements stand there again, next to themselves or many times within each other. */
    ELEMENTS_REPEATED {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            return changed(answer, LEAF, random, leaf -> leaf.repeat(random.nextInt(2, 40)));
        }
    },
    /** A value is of another type. */
    TYPES_CHANGED {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            return changed(answer, VALUE, random, value -> oneOf(OTHER_TYPES, random));
        }
    },
    /** A value is a number that no field holds. */
    HUGE_NUMBERS {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            return changed(answer, VALUE, random, value -> oneOf(HUGE, random));
        }
    },
    /** The bytes are in another charset than everybody says. */
    WRONG_CHARSET {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            String text = random.nextBoolean() ? text(answer) : text(answer).replace("e", "é😀");
            return text.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        }
    },
    /** Entities, declared or not, where there was a value or a beginning. */
    ENTITIES {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            byte[] referring = changed(answer, VALUE, random, value -> oneOf(REFERENCES, random));
            return random.nextBoolean() ? referring : (oneOf(TYPES, random) + text(referring)).getBytes(UTF_8);
        }
    },
    /** Something that does not belong there is written over some bytes, or between them. */
    SPLICED {
        @Override
        byte[] of(byte[] answer, SplittableRandom random) {
            int from = random.nextInt(answer.length + 1);
            int to = Math.min(answer.length, from + random.nextInt(30));
            byte[] start = Arrays.copyOf(answer, from);
            byte[] end = Arrays.copyOfRange(answer, random.nextBoolean() ? from : to, answer.length);
            return (new String(start, StandardCharsets.ISO_8859_1)
                            + oneOf(BITS, random)
                            + new String(end, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    };

    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            Charset.forName("UTF-32"),
            Charset.forName("IBM037"));

    /** A leaf with its name, in XML and in JSON. */
    private static final Pattern LEAF =
            Pattern.compile("<([\\w:]+)[^<>]*>[^<]*</\\1>|<[\\w:]+[^<>]*/>|\"\\w+\":(\"[^\"]*\"|[^,{}\\[\\]\"]+)");

    /** The value of a leaf, in XML and in JSON. */
    private static final Pattern VALUE = Pattern.compile("(?<=>)[^<>]+(?=<)|(?<=\":)(\"[^\"]*\"|[^,{}\\[\\]\"]+)");

    private static final Pattern TOKEN = Pattern.compile("[\\w.-]+|[<>{}\\[\\],:\"/=]+");
    private static final String[] OTHER_TYPES = {
        "null",
        "[null]",
        "{}",
        "[]",
        "[[[[1]]]]",
        "{\"id\":1}",
        "\"\"",
        "\"x\"",
        "x",
        "true",
        "1.5",
        "-1",
        "0",
        "2026-13-45",
        "<x/>",
        "<id>1</id>",
        "<x xsi:nil='true'/>",
        "<![CDATA[1]]>",
        "",
        " ",
        "[".repeat(3000),
        "{\"a\":".repeat(3000),
        "<a>".repeat(3000)
    };
    private static final String[] HUGE = {
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999999999",
        "9".repeat(99),
        "9".repeat(100_000),
        "-" + "9".repeat(5000),
        "1e999999999",
        "1E-999999999",
        "0x7fffffff",
        "NaN",
        "Infinity",
        "-0",
        "00000000000000000000000000001"
    };
    private static final String[] REFERENCES = {
        "&x;", "&#0;", "&#x110000;", "&#xD800;", "&amp;lt;", "&#60;x&#62;", "&" + "a".repeat(50_000) + ";", "%x;", "&;"
    };
    private static final String[] TYPES = {
        "<!DOCTYPE a>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE a [<!ENTITY x '" + "y".repeat(10_000) + "'>]>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]>",
        "<!DOCTYPE a [<!ENTITY a 'b'><!ENTITY x '&a;&a;&a;&a;'>]>"
    };
    private static final String[] BITS = {
        "null", "[null]", "{}", "[]", "-1", "]]>", "<![CDATA[", "<!--", "-->", "<?", "\u0000", "\\u0000", "\\ud800",
        "{\"a\":", "[[[[", "</return>", "<return>", "xsi:nil='true'", ",", ":", "\n", "\"", "\\", "<", ">", "&"
    };

    abstract byte[] of(byte[] answer, SplittableRandom random);

    /** The reply with its body broken so, and now and then with another status or type. */
    Reply of(Reply reply, SplittableRandom random) {
        int status = random.nextInt(10) == 0 ? (random.nextBoolean() ? 500 : 200) : reply.status();
        String type = random.nextInt(20) == 0 ? "application/json; charset=nonsense" : reply.contentType();
        return new Reply(status, type, reply.exceptionHeader(), of(reply.body(), random));
    }

    private static byte[] swapped(byte[] answer, Pattern pattern, SplittableRandom random) {
        String text = text(answer);
        List<MatchResult> found = found(pattern, text);
        if (found.size() < 2) {
            return TRUNCATED.of(answer, random);
        }
        int first = random.nextInt(found.size() - 1);
        MatchResult left = found.get(first);
        MatchResult right = found.get(random.nextInt(first + 1, found.size()));
        String result = text.substring(0, left.start())
                + right.group()
                + text.substring(left.end(), right.start())
                + left.group()
                + text.substring(right.end());
        return result.getBytes(UTF_8);
    }

    private static byte[] changed(
            byte[] answer, Pattern pattern, SplittableRandom random, java.util.function.UnaryOperator<String> change) {
        String text = text(answer);
        List<MatchResult> found = found(pattern, text);
        if (found.isEmpty()) {
            return change.apply(text).getBytes(UTF_8);
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return (text.substring(0, one.start()) + change.apply(one.group()) + text.substring(one.end())).getBytes(UTF_8);
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }

    private static String oneOf(String[] choices, SplittableRandom random) {
        return choices[random.nextInt(choices.length)];
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
