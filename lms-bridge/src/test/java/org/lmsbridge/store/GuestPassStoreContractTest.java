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
package org.lmsbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.RoomStore;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.guest.GuestPass;
import org.lmsbridge.guest.GuestPassStore;

/** What {@link GuestPassStore} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GuestPassStoreContractTest {
    private static final String CAMPUS = "campus.example";
    private static final CourseKey KEY = CourseKey.of(CAMPUS, "O'Brien; \uD83D\uDE00");
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123Z");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private JdbcStore database;
    private GuestPassStore passes;

    private final TestDatabase kind;

    GuestPassStoreContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        passes = database.guestPasses();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aPassIsFoundByTheHashOfItsSecretAndListedWithItsRoom() {
        GuestPass pass = pass("1", KEY, 2);
        GuestPass later = pass("2", KEY.withSlot("lab"), 1);
        passes.add(pass, HASH);
        passes.add(later, HASH.replace('0', '1'));
        assertThat(passes.find(HASH)).contains(pass);
        assertThat(passes.find(HASH.replace('0', '2'))).isEmpty();
        assertThat(passes.list(KEY)).containsExactly(pass);
        assertThat(passes.removeAll(KEY)).isEqualTo(1);
        assertThat(passes.find(HASH)).isEmpty();
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> passes.add(pass("3", KEY, 1), HASH.replace('0', '1')));
    }

    @Test
    void aPassIsUsedAsOftenAsItSaysHoweverManyComeAtOnce() throws Exception {
        passes.add(pass("1", KEY, 5), HASH);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            calls.add(() -> passes.use(id("1"), NOW));
        }
        assertThat(AtOnce.all(calls).stream().filter(used -> used)).hasSize(5);
        passes.giveBack(id("1"));
        assertThat(passes.find(HASH).orElseThrow().uses()).isEqualTo(4);
        assertThat(passes.use(id("1"), NOW)).isTrue();
        assertThat(passes.use(id("1"), NOW)).isFalse();
    }

    @Test
    void anExpiredOrRevokedPassIsNotUsed() {
        passes.add(pass("1", KEY, 5), HASH);
        assertThat(passes.use(id("1"), NOW.plusSeconds(3600))).isFalse();
        assertThat(passes.use(id("1"), NOW.plusSeconds(3599))).isTrue();
        assertThat(passes.revoke(id("1"), NOW)).isTrue();
        assertThat(passes.revoke(id("1"), NOW)).isFalse();
        assertThat(passes.use(id("1"), NOW)).isFalse();
        assertThat(passes.find(HASH).orElseThrow().revokedAt()).contains(NOW);
        assertThat(passes.use(id("2"), NOW)).isFalse();
    }

    @Test
    void everyGuestGetsANumberOfHisOwnHoweverManyComeAtOnce() throws Exception {
        passes.add(pass("1", KEY, 5), HASH);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            calls.add(() -> passes.number(id("1")));
        }
        assertThat(AtOnce.all(calls))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 16).boxed().toList());
        GuestPass numbered = passes.find(HASH).orElseThrow();
        assertThat(numbered.entries()).isEqualTo(16);
        assertThat(numbered.guests()).hasSize(16).contains("guest-" + id("1") + "-16");
    }

    @Test
    void aRoomThatIsDeletedTakesItsPassesWithItAndOneThatWasNeverMadeDoesNot() {
        RoomStore rooms = database.rooms();
        StoredRoom row = StoredRooms.ready(KEY, 3);
        rooms.insert(row);
        passes.add(pass("1", KEY, 5), HASH);
        passes.add(pass("2", KEY.withSlot("lab"), 5), HASH.replace('0', '1'));
        rooms.remove(row, List.of());
        assertThat(passes.find(HASH).orElseThrow().revokedAt()).isEmpty();

        rooms.insert(row);
        rooms.remove(row, List.of(StoredRooms.event(KEY, What.DELETED, 1)));
        assertThat(passes.find(HASH).orElseThrow().revokedAt()).isPresent();
        assertThat(passes.use(id("1"), NOW)).isFalse();
        assertThat(passes.use(id("2"), NOW)).isTrue();
    }

    @Test
    void whoIssuedAPassIsForgottenAndThePassStaysGood() {
        passes.add(pass("1", KEY, 5), HASH);
        passes.add(pass("2", CourseKey.of("other.example", "a"), 5), HASH.replace('0', '1'));
        assertThat(passes.issuedBy(CAMPUS, "17")).hasSize(1);
        assertThat(passes.forgetIssuer(CAMPUS, "17")).isEqualTo(1);
        assertThat(passes.forgetIssuer(CAMPUS, "17")).isZero();
        GuestPass left = passes.find(HASH).orElseThrow();
        assertThat(left.issuedBy()).isEmpty();
        assertThat(left.label()).isEmpty();
        assertThat(passes.use(id("1"), NOW)).isTrue();
        assertThat(passes.issuedBy("other.example", "17")).hasSize(1);
    }

    private static String id(String digit) {
        return "00000000-0000-4000-8000-00000000000" + digit;
    }

    private static GuestPass pass(String id, CourseKey key, int uses) {
        return new GuestPass(id(id), key, "Ada's dad", "17", NOW, NOW.plusSeconds(3600), uses, 0, Optional.empty());
    }
}
