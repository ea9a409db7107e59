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
package org.lmsbridge.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** What a caller would write who has only Apache HttpClient: sends the same bytes, and reads the answer into an array. */
final class Bare implements AutoCloseable {
    private static final String SID = "2ba29242-0b62-4e64-8780-b09c6e6ee9f4";
    private static final ContentType FORM = ContentType.parse("application/x-www-form-urlencoded; charset=UTF-8");
    private static final ContentType XML = ContentType.parse("text/xml; charset=UTF-8");
    private static final String ENVELOPE = "<?xml version='1.0' encoding='UTF-8'?>"
            + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "<o:getRoomById xmlns:o=\"http://webservice.openmeetings.apache.org/\"><sid>" + SID
            + "</sid><id>10</id></o:getRoomById></s:Body></s:Envelope>";
    private static final String PERSON_AND_OPTIONS =
            "user=%7B%22login%22%3A%22moodle-u1%22%2C%22firstname%22%3A%22Ext%22%2C%22lastname%22%3A%22User%22%2C"
                    + "%22email%22%3A%22u1%40example.org%22%2C%22externalId%22%3A%22u1%22%2C%22externalType%22%3A"
                    + "%22moodle%22%7D&options=%7B%22roomId%22%3A10%2C%22moderator%22%3Atrue%2C"
                    + "%22showAudioVideoTest%22%3Afalse%2C%22allowSameURLMultipleTimes%22%3Afalse%2C"
                    + "%22allowRecording%22%3Afalse%7D";

    private final CloseableHttpClient client = HttpClients.custom()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
    private final URI room;
    private final URI roomService;
    private final URI hash;

    Bare(URI server) {
        room = server.resolve("services/room/10?sid=" + SID);
        roomService = server.resolve("services/RoomService");
        hash = server.resolve("services/user/hash?sid=" + SID);
    }

    byte[] roomOverRest() throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", room);
        request.setHeader("Accept", "application/json");
        return send(request);
    }

    byte[] roomOverSoap() throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", roomService);
        request.setHeader("Accept", "text/xml");
        request.setHeader("SOAPAction", "\"\"");
        request.setEntity(new ByteArrayEntity(ENVELOPE.getBytes(StandardCharsets.UTF_8), XML));
        return send(request);
    }

    byte[] hashOverRest() throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", hash);
        request.setHeader("Accept", "application/json");
        request.setEntity(new ByteArrayEntity(PERSON_AND_OPTIONS.getBytes(StandardCharsets.UTF_8), FORM));
        return send(request);
    }

    private byte[] send(HttpUriRequestBase request) throws IOException {
        return client.execute(request, response -> EntityUtils.toByteArray(response.getEntity()));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
