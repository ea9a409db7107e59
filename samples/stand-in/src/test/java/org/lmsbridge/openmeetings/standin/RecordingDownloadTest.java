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
package org.lmsbridge.openmeetings.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingDownloadTest {
    private static final int SIZE = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2", "3.0", "3.1"})
    void theOldServletSendsFilesToEverybodyLoggedIn(String version) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            long id = om.addRecording(2, "r", "", "", SIZE);
            HttpResponse<byte[]> reply = http.bytes(handler("flvRecording_" + id + ".avi", http.login()));
            assertThat(reply.body()).isEqualTo(content(om, id));
            assertThat(reply.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=flvRecording_" + id + ".avi");
            assertThat(om.requestCount("download")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0"})
    void theOldServletSaysNothingToStrangersAndSendsAPictureForAFileItHasNot(String version) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            long id = om.addRecording(2, "r", "", "", SIZE);
            HttpResponse<byte[]> stranger = http.bytes(handler("flvRecording_" + id + ".avi", "0".repeat(32)));
            assertThat(stranger.statusCode()).isEqualTo(200);
            assertThat(stranger.body()).isEmpty();
            HttpResponse<byte[]> other = http.bytes(handler("flvRecording_77.avi", http.login()));
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.headers().firstValue("Content-Disposition")).contains("attachment; filename=deleted.jpg");
        }
    }

    @ParameterizedTest
    @CsvSource({"3.0,flv", "3.0,mp4", "3.0,ogg", "3.1.3,avi", "3.1.5,mp4", "3.2,jpg", "3.3,mp4", "4.0,png", "9.2,mp4"})
    void aHashBringsTheRecordingItWasMadeFor(String version, String format) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            long id = om.addRecording(2, "r", "", "", SIZE);
            HttpResponse<byte[]> reply = http.bytes("recordings/" + format + "/" + hash(http, id, false));
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo(content(om, id));
            assertThat(reply.headers().firstValue("Accept-Ranges")).contains("bytes");
        }
    }

    @ParameterizedTest
    @CsvSource({"3.0,404", "3.1,200", "4.0,200", "9.2,200"})
    void aHashForManyTimesWorksAgainExceptIn30(String version, int again) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String hash = hash(http, om.addRecording(2, "r", "", "", SIZE), true);
            assertThat(http.bytes("recordings/mp4/" + hash).statusCode()).isEqualTo(200);
            assertThat(http.bytes("recordings/mp4/" + hash).statusCode()).isEqualTo(again);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void aHashForOneTimeIsUsedUpByTheFirstRequest(String version) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String hash = hash(http, om.addRecording(2, "r", "", "", SIZE), false);
            assertThat(http.bytes("recordings/mp4/" + hash).statusCode()).isEqualTo(200);
            assertThat(http.bytes("recordings/mp4/" + hash).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1.0", "3.3", "4.0", "5.1", "9.2"})
    void aDownloadIsResumedWhereItWasCut(String version) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            long id = om.addRecording(2, "r", "", "", SIZE);
            om.faults().cut("download", 40_000);
            byte[] cut = http.untilTheConnectionEnds("recordings/mp4/" + hash(http, id, false));
            assertThat(cut).hasSize(40_000);
            byte[] part = Arrays.copyOf(cut, SIZE);
            HttpResponse<byte[]> rest = http.bytes("recordings/mp4/" + hash(http, id, false), "Range", "bytes=40000-");
            assertThat(rest.statusCode()).isEqualTo(206);
            assertThat(rest.headers().firstValue("Content-Range")).contains("bytes 40000-99999/100000");
            System.arraycopy(rest.body(), 0, part, 40_000, 60_000);
            assertThat(part).isEqualTo(content(om, id));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.0,bytes=7-16,206,10",
        "9.2,bytes=7-16,206,10",
        "9.2,bytes=-9,206,10",
        "3.0,bytes=-9,500,",
        "9.2,bytes=x-,500,",
        "9.2,bytes=100000-,206,0",
        "9.2,lines=1-2,200,100000"
    })
    void rangesAreReadAsTheVersionReadsThem(String version, String range, int status, Integer bytes) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            long id = om.addRecording(2, "r", "", "", SIZE);
            HttpResponse<byte[]> reply = http.bytes("recordings/mp4/" + hash(http, id, false), "Range", range);
            assertThat(reply.statusCode()).isEqualTo(status);
            if (bytes != null) {
                assertThat(reply.body()).hasSize(bytes);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3.0,404,200", "3.1,404,404", "4.0,404,404", "9.2,404,404"})
    void aBrowserThatEnteredSeesItsOwnRecordingByNumber(String version, int stranger, int other) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            long mine = om.addRecording(2, "mine", "", "", SIZE);
            long theirs = om.addRecording(2, "theirs", "", "", SIZE);
            assertThat(http.bytes("recordings/mp4/" + mine).statusCode()).isEqualTo(stranger);
            String page = om.version().startsWith("3.0")
                    ? "recording/"
                    : om.version().startsWith("3.1") ? "hash?secureHash=" : "hash?secure=";
            String cookie = http.get(page + hash(http, mine, false))
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            String session = cookie.substring(0, cookie.indexOf(';'));
            assertThat(http.bytes("recordings/mp4/" + mine, "Cookie", session).statusCode())
                    .isEqualTo(200);
            assertThat(http.bytes("recordings/mp4/" + theirs, "Cookie", session).statusCode())
                    .isEqualTo(other);
        }
    }

    @ParameterizedTest
    @CsvSource({"4.0,200", "5.1,404"})
    void until40WhoComesFromTheSamePlatformSeesItsRecordings(String version, int status) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            long mine = om.addRecording(2, "mine", "", "", SIZE);
            long same = om.addRecording(2, "same", "u9", "lms", SIZE);
            String cookie = http.get("hash?secure=" + hash(http, mine, false))
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            String session = cookie.substring(0, cookie.indexOf(';'));
            assertThat(http.bytes("recordings/mp4/" + same, "Cookie", session).statusCode())
                    .isEqualTo(status);
        }
    }

    @Test
    void fourGibibytesNeedNoMemory() throws Exception {
        try (StandInServer om = StandInServer.version("9.2").start()) {
            Http http = new Http(om);
            long size = 4L << 30;
            long id = om.addRecording(2, "r", "", "", size);
            String hash = hash(http, id, true);
            HttpResponse<InputStream> whole = http.stream("recordings/mp4/" + hash);
            assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(size);
            assertThat(whole.body().readNBytes(1000))
                    .isEqualTo(Arrays.copyOf(om.recordingContent(id).readNBytes(1000), 1000));
            whole.body().close();
            HttpResponse<byte[]> end = http.bytes("recordings/mp4/" + hash, "Range", "bytes=" + (size - 5) + "-");
            assertThat(end.body()).hasSize(5);
        }
    }

    @Test
    void formatsOtherVersionsHaveAreNotFound() throws Exception {
        try (StandInServer om = StandInServer.version("9.2").start()) {
            Http http = new Http(om);
            String hash = hash(http, om.addRecording(2, "r", "", ""), true);
            assertThat(http.bytes("recordings/avi/" + hash).statusCode()).isEqualTo(404);
            om.addAccount("plain", "p", EnumSet.of(Right.LOGIN));
            assertThat(http.bytes(handler("flvRecording_1.avi", http.login("plain", "p")))
                            .body())
                    .asString()
                    .contains("no rooms to meet in");
        }
    }

    private static byte[] content(StandInServer om, long id) throws IOException {
        byte[] content = om.recordingContent(id).readAllBytes();
        assertThat(content).hasSize(SIZE);
        return content;
    }

    private static String handler(String file, String sid) {
        return "DownloadHandler?fileName=" + file + "&moduleName=lzRecorderApp&parentPath=&room_id=&sid=" + sid;
    }

    private static String hash(Http http, long id, boolean often) {
        String sid = http.login();
        if (sid.length() == 32 && !http.get("services/UserService?wsdl").body().contains("getRoomHash")) {
            return Http.part(
                    http.form(
                                    "services/UserService/setUserObjectAndGenerateRecordingHashByURL",
                                    "SID",
                                    sid,
                                    "username",
                                    "u",
                                    "firstname",
                                    "F",
                                    "lastname",
                                    "L",
                                    "externalUserId",
                                    "u1",
                                    "externalUserType",
                                    "lms",
                                    "recording_id",
                                    "" + id)
                            .body(),
                    "return>([0-9a-f]{32})<");
        }
        return http.hash(sid, "u1", "{\"recordingId\":" + id + ",\"allowSameURLMultipleTimes\":" + often + "}");
    }
}
