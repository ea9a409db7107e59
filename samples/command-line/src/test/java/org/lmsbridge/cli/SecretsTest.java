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
package org.lmsbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Secrets stay out of what is shown. */
class SecretsTest {
    private final Secrets secrets = new Secrets();

    @Test
    void theLongerOfTwoSecretsIsHiddenWhole() {
        secrets.add("sesame");
        secrets.add("open sesame");

        assertThat(secrets.redact("say open sesame, or sesame")).isEqualTo("say [hidden], or [hidden]");
    }

    @Test
    void sessionsOfEveryVersionAreHidden() {
        assertThat(secrets.redact("sid=5b7a3c1d-1111-2222-3333-0123456789ab hash=00112233445566778899aabbccddeeff."))
                .isEqualTo("sid=[hidden] hash=[hidden].");
    }

    @Test
    void signedLinksOfEveryKindAreHidden() {
        String rest = ".0123abcd." + "Ab_-".repeat(30);
        assertThat(secrets.redact("room?link=1" + rest + "&x=1 recording?link=r1" + rest + ", 1" + rest))
                .isEqualTo("room?link=[hidden]&x=1 recording?link=[hidden], [hidden]");
    }

    @Test
    void aSecretThatIsWrittenInPiecesIsHidden() {
        secrets.add("sesame");
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(new RedactedStream(seen, secrets), true, StandardCharsets.UTF_8)) {
            stream.print("ses");
            stream.flush();
            stream.println("ame");
            stream.print("and sesame at the end");
        }

        assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("[hidden]\nand [hidden] at the end");
    }

    @Test
    void theNameOfAFileThatHoldsAPasswordMayBeSaid() {
        secrets.addFrom("user", "--password-file", "first.txt", "--new-password-file=second.txt");

        assertThat(secrets.redact("first.txt second.txt")).isEqualTo("first.txt second.txt");
    }

    @Test
    void argumentsThatLookLikeSecretsAreKnownBeforeTheyAreUnderstood() {
        secrets.addFrom("user", "--password=first", "--salt", "second", "--name", "third", "--new-password", "fourth");

        assertThat(secrets.redact("first second third fourth")).isEqualTo("[hidden] [hidden] third [hidden]");
    }
}
