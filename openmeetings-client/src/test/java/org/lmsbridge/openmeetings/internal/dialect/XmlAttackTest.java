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
package org.lmsbridge.openmeetings.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmsbridge.openmeetings.fake.HttpPeer;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.wire.RoomBean;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/** The known attacks on XML readers, through both dialects that read XML, for beans and for bare values. */
class XmlAttackTest {
    private static final String PLANTED = "pl4nted-s3cret";
    private static final Duration BOUND = Duration.ofSeconds(5);

    private final HttpPeer victim = new HttpPeer(asked -> HttpPeer.Answer.xml("<!ENTITY x '" + PLANTED + "'>"));

    @AfterEach
    void close() {
        victim.close();
    }

    private static String response(String content) {
        return "<ns:getRoomByIdResponse xmlns:ns='urn:x'><ns:return>" + content
                + "</ns:return></ns:getRoomByIdResponse>";
    }

    private void assertRefused(String document) {
        assertRefused(document, StandardCharsets.UTF_8);
    }

    private void assertRefused(String document, Charset charset) {
        Reply reply = new Reply(200, "text/xml", "", document.getBytes(charset));
        for (Dialect dialect : List.of(SoapDialect.INSTANCE, FormDialect.INSTANCE)) {
            for (Class<?> shape : List.of(RoomBean.class, String.class)) {
                long start = System.nanoTime();
                Unreadable failure = catchThrowableOfType(Unreadable.class, () -> dialect.decode(reply, shape));
                assertThat(failure).isNotNull().hasNoCause();
                assertThat(failure.getMessage()).doesNotContain(PLANTED, "ENTITY", "127.0.0.1");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
            }
        }
        assertThat(victim.seen()).isEmpty();
    }

    @Test
    void anEntityThatReadsAFileIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), PLANTED);
        assertRefused("<!DOCTYPE a [<!ENTITY x SYSTEM '" + file.toUri() + "'>]>" + response("<name>&x;</name>"));
        assertRefused("<!DOCTYPE a [<!ENTITY x SYSTEM '" + file.toUri() + "'>]>" + response("&x;"));
    }

    @Test
    void anEntityThatAsksAServerIsRefusedAndTheServerNotAsked() {
        assertRefused("<!DOCTYPE a [<!ENTITY x SYSTEM '" + victim.uri() + "x'>]>" + response("<name>&x;</name>"));
    }

    @Test
    void anExternalDocumentTypeIsRefusedAndNotFetched() {
        assertRefused("<!DOCTYPE a SYSTEM '" + victim.uri() + "x.dtd'>" + response("<id>9</id>"));
        assertRefused("<!DOCTYPE a PUBLIC '-//x//y' '" + victim.uri() + "x.dtd'>" + response("<id>9</id>"));
    }

    @Test
    void aBillionLaughsAreRefused() {
        String entities = IntStream.rangeClosed(1, 9)
                .mapToObj(level -> "<!ENTITY l" + level + " '" + ("&l" + (level - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining());
        assertRefused("<!DOCTYPE a [<!ENTITY l0 'lol'>" + entities + "]>" + response("<name>&l9;</name>"));
    }

    @Test
    void quadraticBlowUpIsRefused() {
        String big = "a".repeat(50_000);
        assertRefused(
                "<!DOCTYPE a [<!ENTITY b '" + big + "'>]>" + response("<name>" + "&b;".repeat(20_000) + "</name>"));
    }

    @Test
    void parameterEntitiesAreRefused() {
        assertRefused("<!DOCTYPE a [<!ENTITY % p SYSTEM '" + victim.uri() + "p'> %p;]>" + response("<id>9</id>"));
    }

    @Test
    void anEmptyDocumentTypeIsRefused() {
        assertRefused("<!DOCTYPE a>" + response("<id>9</id>"));
        assertRefused("<!DOCTYPE a []>" + response("<id>9</id>"));
    }

    @Test
    void aDocumentTypeInAnotherEncodingIsRefused() {
        String document = "<!DOCTYPE a [<!ENTITY x SYSTEM '" + victim.uri() + "x'>]>" + response("<name>&x;</name>");
        assertRefused("\ufeff" + document, StandardCharsets.UTF_16LE);
        assertRefused("<?xml version='1.0' encoding='UTF-16'?>" + document, StandardCharsets.UTF_16);
    }

    @Test
    void aHundredThousandElementsWithinEachOtherAreRefused() {
        assertRefused(response("<a>".repeat(100_000) + "</a>".repeat(100_000)));
        assertRefused("<Envelope>".repeat(100_000));
    }

    @Test
    void aHundredThousandAttributesAreRefused() {
        String attributes = IntStream.range(0, 100_000)
                .mapToObj(number -> " a" + number + "='1'")
                .collect(Collectors.joining());
        assertRefused(response("<name" + attributes + ">x</name>"));
        assertRefused("<getRoomByIdResponse" + attributes + "/>");
    }

    @Test
    void anEntityThatNobodyDeclaredIsRefused() {
        assertRefused(response("<name>&planted;</name>"));
        assertRefused(response("&planted;"));
    }
}
