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
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Refused;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.link.LinkRefusedException.Reason;

/** What listeners hear of links that are followed. */
class LinkEventsTest {
    @Test
    void aLinkThatIsUsedTwiceOrAlteredIsToldAsRefusedWithoutTheLink() {
        List<BridgeEvent> heard = new ArrayList<>();
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            CourseRooms rooms = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .listener(heard::add)
                    .build();
            LinkSigner signer = Links.signer(campus.clock);
            JoinLinks links = JoinLinks.of(rooms, campus.database.usedLinks(), signer);
            String token = Links.token(signer.issueLink(STUDENT, ALGEBRA));
            links.redeem(token);
            Links.refused(Reason.USED, () -> links.redeem(token));
            Links.refused(Reason.MALFORMED, () -> links.redeem("x"));
            assertThat(heard)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("Joined", "Refused", "Refused");
            assertThat(heard.get(1)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.action()).isEqualTo(Action.REDEEM);
                assertThat(refused.reason()).isEqualTo("USED");
            });
            assertThat(heard.toString()).doesNotContain(token);
        }
    }
}
