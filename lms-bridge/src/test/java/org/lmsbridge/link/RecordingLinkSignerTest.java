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
package org.lmsbridge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.link.Links.SALT;
import static org.lmsbridge.link.Links.refused;
import static org.lmsbridge.link.Links.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.SettableClock;
import org.lmsbridge.link.LinkPurpose.Viewing;
import org.lmsbridge.link.LinkRefusedException.Reason;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.recording.RecordingKey;

/** What is signed of recordings, and that nothing else passes for it. */
class RecordingLinkSignerTest {
    private static final RecordingKey LESSON = new RecordingKey("main", new RecordingId(12));
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final LinkSigner signer = Links.signer(clock);

    @ParameterizedTest
    @EnumSource
    void aLinkSaysWhoMayDoWhatWithWhichRecordingOfWhichCourse(RecordingUse use) {
        CourseKey lab = ALGEBRA.withSession("3").withGroup("4").withSlot("lab");
        RecordingKey far = new RecordingKey("om 2/north", new RecordingId(9_000_000_000L));
        SignedLink link = signer.issueRecordingLink(STUDENT, lab, far, use, HOUR);
        assertThat(link.url().toString()).startsWith("https://campus.example/room?link=r1.");
        assertThat(link.expiresAt()).isEqualTo(clock.instant().plus(HOUR));
        assertThat(opened(token(link)))
                .isEqualTo(new LinkClaims<>(lab, STUDENT, link.expiresAt(), new Viewing(far, use)));
    }

    /** Reckoned with OpenSSL from docs/decisions: links outlive releases. */
    @Test
    void aLinkIsWrittenAsItAlwaysWas() {
        Instant expiry = Instant.parse("2026-03-01T10:00:00Z");
        LinkToken<Viewing> link = new LinkToken<>(
                LinkKind.RECORDING,
                "00112233445566778899aabbccddeeff",
                new LinkClaims<>(ALGEBRA, STUDENT, expiry, new Viewing(LESSON, RecordingUse.DOWNLOAD)));
        assertThat(link.sealed(LinkKey.of(LinkKind.RECORDING, SALT)))
                .isEqualTo("r1.eea8744b.ABEiM0RVZneImaq7zN3u_6uR7r7lvvsB4tSZ4b0ZQbAIl38wWFlop5utNhVAAR4YHwIrs"
                        + "6ROP9ojLXi90Qw7XJT8nfTqlaoisHxO81u5EuglqBaFCKPKt0rVQ95hGaXueBC1E7MYtC7WJFYek5ZU2b-z"
                        + "h4ZUR6qOA5A6Vu3mKZefc6J-XiFN3iiwqLZHhH69zQj4dJ1pDusM0wgF_JI");
    }

    @Test
    void everySingleBitOfALinkCounts() {
        byte[] token = token(lesson(HOUR)).getBytes(StandardCharsets.ISO_8859_1);
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] altered = token.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isRefused(new String(altered, StandardCharsets.ISO_8859_1)))
                    .as("bit %d", bit)
                    .isTrue();
        }
        assertThat(isRefused(new String(token, StandardCharsets.ISO_8859_1))).isFalse();
    }

    @Test
    void everyBitUnderTheTextCountsWithTheSameReason() {
        String token = token(lesson(HOUR));
        int start = token.lastIndexOf('.') + 1;
        byte[] bytes = Base64.getUrlDecoder().decode(token.substring(start));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] altered = bytes.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(altered);
            refused(Reason.ALTERED, () -> opened(token.substring(0, start) + text));
        }
    }

    @Test
    void aLinkIntoARoomIsNoLinkToARecordingAndTheOtherWayRound() {
        String entry = token(signer.issueLink(STUDENT, ALGEBRA));
        String recording = token(lesson(HOUR));
        refused(Reason.OTHER_KIND, () -> opened(entry));
        refused(Reason.OTHER_KIND, () -> signer.opened(LinkKind.ROOM, recording));
        refused(Reason.UNKNOWN_KEY, () -> opened("r" + entry));
        refused(Reason.UNKNOWN_KEY, () -> signer.opened(LinkKind.ROOM, recording.substring(1)));
        String entryKey = entry.substring(2, 10);
        String recordingKey = recording.substring(3, 11);
        assertThat(entryKey).isNotEqualTo(recordingKey);
        refused(Reason.ALTERED, () -> opened("r1." + recordingKey + entry.substring(10)));
        refused(Reason.ALTERED, () -> signer.opened(LinkKind.ROOM, "1." + entryKey + recording.substring(11)));
    }

    @Test
    void aLinkIsGoodUntilTheMomentItExpires() {
        String token = token(lesson(HOUR));
        clock.advance(HOUR.minusMillis(1));
        assertThat(opened(token).person()).isEqualTo(STUDENT);
        clock.advance(Duration.ofMillis(1));
        refused(Reason.EXPIRED, () -> opened(token));
    }

    @Test
    void aLinkOfAnotherPlatformWithTheSameSaltIsRefused() {
        LinkSigner other = LinkSigner.forPlatform("other.example", Links.ADDRESS)
                .salt(SALT)
                .clock(clock)
                .build();
        CourseKey theirs = CourseKey.of("other.example", "ALGEBRA101");
        String token = token(other.issueRecordingLink(STUDENT, theirs, LESSON, RecordingUse.WATCH, HOUR));
        refused(Reason.OTHER_INSTANCE, () -> opened(token));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.issueRecordingLink(STUDENT, ALGEBRA, LESSON, RecordingUse.WATCH, HOUR));
    }

    @Test
    void theLinksOfThePreviousSaltStayGoodWhileItIsKnown() {
        String old = token(lesson(HOUR));
        LinkSigner exchanged = LinkSigner.forPlatform("campus.example", Links.ADDRESS)
                .salts("another salt of that campus", SALT)
                .clock(clock)
                .build();
        LinkSigner later = LinkSigner.forPlatform("campus.example", Links.ADDRESS)
                .salt("another salt of that campus")
                .clock(clock)
                .build();
        assertThat(exchanged.opened(LinkKind.RECORDING, old).claims().person()).isEqualTo(STUDENT);
        refused(Reason.UNKNOWN_KEY, () -> later.opened(LinkKind.RECORDING, old));
    }

    @Test
    void aLifetimeIsASecondToFourHundredDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> lesson(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> lesson(Duration.ofDays(401)));
    }

    @Test
    void noTextFormShowsTheLink() {
        SignedLink link = lesson(HOUR);
        assertThat(link + " " + signer.opened(LinkKind.RECORDING, token(link)))
                .doesNotContain(token(link), SALT, "Sam");
    }

    private SignedLink lesson(Duration lifetime) {
        return signer.issueRecordingLink(STUDENT, ALGEBRA, LESSON, RecordingUse.DOWNLOAD, lifetime);
    }

    private LinkClaims<Viewing> opened(String token) {
        return signer.opened(LinkKind.RECORDING, token).claims();
    }

    private boolean isRefused(String token) {
        try {
            opened(token);
            return false;
        } catch (LinkRefusedException e) {
            return true;
        }
    }
}
