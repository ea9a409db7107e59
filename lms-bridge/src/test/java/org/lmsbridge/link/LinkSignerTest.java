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
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;
import static org.lmsbridge.link.Links.ADDRESS;
import static org.lmsbridge.link.Links.SALT;
import static org.lmsbridge.link.Links.refused;
import static org.lmsbridge.link.Links.token;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.SettableClock;
import org.lmsbridge.link.LinkPurpose.Entry;
import org.lmsbridge.link.LinkRefusedException.Reason;

/** What is signed, and that nothing else passes for it. */
class LinkSignerTest {
    private static final String OTHER_SALT = "another salt of that campus";

    private final SettableClock clock = new SettableClock();
    private final LinkSigner signer = Links.signer(clock);

    @Test
    void aLinkSaysWhoMayEnterWhichRoomUntilWhen() {
        CourseKey lab = ALGEBRA.withSession("3").withGroup("4").withSlot("lab");
        Member zoe = new Member("17", "zoë", "Zoë", "O'Neil 😀", "zoe@campus.example", Role.GUEST)
                .withPicture(URI.create("https://campus.example/zoe.png"))
                .withLocale(Locale.CANADA_FRENCH)
                .withTimeZone(ZoneId.of("America/Montreal"));
        SignedLink link = signer.issueLink(zoe, lab, LinkTerms.repeatable(Duration.ofDays(30)));
        assertThat(link.url().toString()).startsWith("https://campus.example/room?link=1.");
        assertThat(link.expiresAt()).isEqualTo(Instant.parse("2026-03-31T08:00:00Z"));
        assertThat(signer.opened(LinkKind.ROOM, token(link)).claims())
                .isEqualTo(new LinkClaims<>(lab, zoe, link.expiresAt(), new Entry(false)));
    }

    @Test
    void aLinkIsGoodOnceAndForTwoHoursUnlessSaidOtherwise() {
        SignedLink link = signer.issueLink(STUDENT, ALGEBRA);
        assertThat(signer.opened(LinkKind.ROOM, token(link)).claims().purpose().once())
                .isTrue();
        assertThat(link.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    }

    /** Reckoned with OpenSSL from docs/decisions: links outlive releases. */
    @Test
    void aLinkIsWrittenAsItAlwaysWas() {
        Instant expiry = Instant.parse("2026-03-01T10:00:00Z");
        LinkToken<Entry> link = new LinkToken<>(
                LinkKind.ROOM,
                "00112233445566778899aabbccddeeff",
                new LinkClaims<>(ALGEBRA, STUDENT, expiry, new Entry(true)));
        assertThat(link.sealed(LinkKey.of(LinkKind.ROOM, SALT)))
                .isEqualTo("1.e9217390.ABEiM0RVZneImaq7zN3u_6mElzucDqU_nNyJ7sN6pzFAyQlQU6cPSpeM4ijZ-r_NTX4Dg"
                        + "4ypa4FOXYUPWXWAk3aAuFm4sMLFOqgEyUCyZHf709aWgvMbb7wh5b9yJJP5li7B-QnFZW6z1WIhkM0GR"
                        + "HHzS8bpC7HubQ7iVZwDiYnmbZxrT49HmAZCmiF1ckGv");
    }

    /** Whoever gives people and places something more has to let links carry it. */
    @Test
    void aLinkCarriesAllThatIsKnownOfPersonAndPlace() {
        assertThat(Member.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly(
                        "id", "login", "firstName", "lastName", "email", "role", "picture", "locale", "timeZone");
        assertThat(CourseKey.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("instance", "course", "session", "group", "slot");
    }

    @Test
    void noTwoLinksAreAlike() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(signer.opened(LinkKind.ROOM, token(signer.issueLink(STUDENT, ALGEBRA)))
                    .id());
        }
        assertThat(ids).hasSize(1000);
    }

    @Test
    void tenThousandLinksWithOneBitChangedAreAllRefused() {
        Random random = new Random(20260301);
        int refused = 0;
        for (int round = 0; round < 10_000; round++) {
            byte[] altered = token(signer.issueLink(round % 2 == 0 ? STUDENT : TEACHER, ALGEBRA))
                    .getBytes(StandardCharsets.ISO_8859_1);
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            refused += isRefused(new String(altered, StandardCharsets.ISO_8859_1)) ? 1 : 0;
        }
        assertThat(refused).isEqualTo(10_000);
    }

    @Test
    void everySingleBitOfALinkCounts() {
        byte[] token = token(signer.issueLink(STUDENT, ALGEBRA)).getBytes(StandardCharsets.ISO_8859_1);
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
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        int start = token.lastIndexOf('.') + 1;
        byte[] bytes = Base64.getUrlDecoder().decode(token.substring(start));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] altered = bytes.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(altered);
            refused(Reason.ALTERED, () -> signer.opened(LinkKind.ROOM, token.substring(0, start) + text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.", "1.abcdefgh.", "2.abcdefgh.AAAA", "1.abcdefgh", "link", "1.abcdefgh_AAAA", "%31."})
    void whatIsNoLinkIsRefused(String token) {
        assertThat(isRefused(token)).isTrue();
    }

    @Test
    void partsOfALinkAreRefused() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        for (int length = 0; length < token.length(); length++) {
            assertThat(isRefused(token.substring(0, length))).as("%d", length).isTrue();
        }
        assertThat(isRefused(token + "A")).isTrue();
        assertThat(isRefused(token + "=")).isTrue();
        assertThat(isRefused(token + "A".repeat(100_000))).isTrue();
    }

    @Test
    void aLinkOfAnotherPlatformWithTheSameSaltIsRefused() {
        LinkSigner other = LinkSigner.forPlatform("other.example", ADDRESS)
                .salt(SALT)
                .clock(clock)
                .build();
        String token = token(other.issueLink(STUDENT, CourseKey.of("other.example", "ALGEBRA101")));
        refused(Reason.OTHER_INSTANCE, () -> signer.opened(LinkKind.ROOM, token));
        assertThatIllegalArgumentException().isThrownBy(() -> other.issueLink(STUDENT, ALGEBRA));
    }

    @Test
    void theLinksOfThePreviousSaltStayGoodWhileItIsKnown() {
        String old = token(signer.issueLink(STUDENT, ALGEBRA));
        LinkSigner exchanged = LinkSigner.forPlatform("campus.example", ADDRESS)
                .salts(OTHER_SALT, SALT)
                .clock(clock)
                .build();
        LinkSigner later = LinkSigner.forPlatform("campus.example", ADDRESS)
                .salt(OTHER_SALT)
                .clock(clock)
                .build();
        assertThat(exchanged.opened(LinkKind.ROOM, old).claims().person()).isEqualTo(STUDENT);
        refused(Reason.UNKNOWN_KEY, () -> later.opened(LinkKind.ROOM, old));
        assertThat(later.opened(LinkKind.ROOM, token(exchanged.issueLink(STUDENT, ALGEBRA)))
                        .claims()
                        .person())
                .as("new links are signed with the current salt")
                .isEqualTo(STUDENT);
    }

    @Test
    void aLinkWithTheNameOfAnotherKeyIsRefused() {
        String mine = token(signer.issueLink(STUDENT, ALGEBRA));
        LinkSigner both = LinkSigner.forPlatform("campus.example", ADDRESS)
                .salts(OTHER_SALT, SALT)
                .clock(clock)
                .build();
        String others = token(both.issueLink(STUDENT, ALGEBRA));
        String mixed = others.substring(0, others.lastIndexOf('.')) + mine.substring(mine.lastIndexOf('.'));
        refused(Reason.ALTERED, () -> both.opened(LinkKind.ROOM, mixed));
    }

    @Test
    void aLinkIsGoodUntilTheMomentItExpires() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA, LinkTerms.once(Duration.ofMinutes(5))));
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(signer.opened(LinkKind.ROOM, token).claims().person()).isEqualTo(STUDENT);
        clock.advance(Duration.ofMillis(1));
        refused(Reason.EXPIRED, () -> signer.opened(LinkKind.ROOM, token));
    }

    @Test
    void nothingOfThePersonCanBeReadInALink() {
        Member ada = Member.of("17", "ada", "Ada", "Lovelace", Role.TEACHER).withEmail("ada@campus.example");
        String token = token(signer.issueLink(ada, ALGEBRA));
        byte[] bytes = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Ada", "Lovelace", "ada@", "campus", "ALGEBRA", "TEACHER");
    }

    @Test
    void noTextFormShowsTheLinkOrTheSalt() {
        SignedLink link = signer.issueLink(STUDENT, ALGEBRA);
        LinkToken<Entry> opened = signer.opened(LinkKind.ROOM, token(link));
        assertThat(link + " " + opened + " " + LinkKey.of(LinkKind.ROOM, SALT))
                .doesNotContain(token(link), SALT, "Sam");
    }

    @Test
    void theAddressMayHaveParametersOfItsOwn() {
        LinkSigner chamilo = LinkSigner.forPlatform(
                        "Campus.Example", URI.create("https://campus.example/plugin/start.php?cidReq=ALG"))
                .salt(SALT)
                .build();
        assertThat(chamilo.issueLink(STUDENT, ALGEBRA).url().toString()).contains("start.php?cidReq=ALG&link=1.");
    }

    @Test
    void anAddressThatHasALinkAlreadyIsRefusedSinceNobodyCouldTellWhichOneCounts() {
        for (String query : new String[] {"link=chat", "a=b&link=", "link"}) {
            URI address = URI.create(ADDRESS + "?" + query);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LinkSigner.forPlatform("campus.example", address))
                    .withMessageContaining("parameter link");
        }
        assertThat(LinkSigner.forPlatform("campus.example", URI.create(ADDRESS + "?linked=1&x=link=")))
                .isNotNull();
    }

    @Test
    void whatCannotBeALinkIsRefusedBeforeOneIsMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> LinkKey.strong("fifteen letters"));
        for (String address : new String[] {"/room", "ftp://campus.example/", "https:room", "https://a.example/#x"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LinkSigner.forPlatform("campus.example", URI.create(address)));
        }
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> LinkSigner.forPlatform("campus.example", ADDRESS).build());
        assertThatIllegalArgumentException().isThrownBy(() -> LinkTerms.once(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> LinkTerms.repeatable(Duration.ofDays(401)));
        String longest = "ญ".repeat(190);
        Member longNames = new Member(longest, longest, longest, longest, longest, Role.STUDENT);
        CourseKey longCourse =
                CourseKey.of("campus.example", longest).withSession(longest).withGroup(longest);
        assertThat(isRefused(token(signer.issueLink(longNames, ALGEBRA)))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.issueLink(longNames, longCourse.withSlot(longest)));
    }

    private boolean isRefused(String token) {
        try {
            signer.opened(LinkKind.ROOM, token);
            return false;
        } catch (LinkRefusedException e) {
            return true;
        }
    }
}
