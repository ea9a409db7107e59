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
package org.lmsbridge.docs;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.EntryRules;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.Waiting;
import org.lmsbridge.guest.Guest;
import org.lmsbridge.guest.GuestEntry;
import org.lmsbridge.guest.GuestPasses;
import org.lmsbridge.guest.IssuedPass;
import org.lmsbridge.lifecycle.CourseLifecycle;
import org.lmsbridge.lifecycle.LifecycleReport;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.privacy.PersonKey;
import org.lmsbridge.privacy.PersonReport;
import org.lmsbridge.privacy.PersonalData;
import org.lmsbridge.privacy.Privacy;
import org.lmsbridge.store.JdbcStore;
import org.lmsbridge.template.Overrides;
import org.lmsbridge.template.RoomTemplate;
import org.lmsbridge.template.Templates;

/** What docs/bridge/rooms.md, people.md and privacy.md show, word for word. */
final class CourseSnippets {
    private CourseSnippets() {}

    static LifecycleReport rooms(OpenMeetings server, JdbcStore store, Member teacher) {
        // rooms
        Templates templates = Templates.of(store.templates())
                .with(new RoomTemplate(
                        "exam",
                        CourseSettings.defaults()
                                .withHiddenElements(Set.of(RoomElement.CHAT))
                                .withEntry(EntryRules.standard().withWaiting(Waiting.UNTIL_ENTERED))));
        CourseRooms rooms = CourseRooms.on(server)
                .store(store.rooms())
                .settings(templates::settings)
                .build();

        CourseKey algebra = CourseKey.of("campus.example", "ALGEBRA101");
        CourseKey lab = algebra.withSlot("lab");
        templates.choose(algebra, "classroom", Overrides.none().withRecordingAllowed(false));
        templates.choose(lab, "exam", Overrides.none().withCapacity(12));

        rooms.open(algebra, teacher);
        rooms.open(lab, teacher);
        rooms.change(lab, teacher, was -> was.withCapacity(16));
        rooms.close(lab, teacher);
        rooms.reopen(lab, teacher);

        CourseLifecycle courses = CourseLifecycle.of(rooms, templates);
        courses.copied("campus.example", "ALGEBRA101", "ALGEBRA102");
        LifecycleReport report = courses.archived("campus.example", "ALGEBRA101", teacher);
        report.failed().forEach((key, why) -> System.err.println(key + ": " + why.getMessage()));
        // end
        return report;
    }

    static void people(CourseRooms rooms, JdbcStore store, Consumer<URI> redirect) {
        CourseKey algebra = CourseKey.of("campus.example", "ALGEBRA101");
        // people
        Member ada = Member.of("17", "ada", "Ada", "Lovelace", Role.TEACHER)
                .withPicture(URI.create("https://campus.example/pictures/17.png"))
                .withLocale(Locale.forLanguageTag("pt-BR"))
                .withTimeZone(ZoneId.of("America/Sao_Paulo"));
        Member sam = Member.of("7", "sam", "Sam", "Student", Role.STUDENT);
        rooms.open(
                algebra,
                ada,
                CourseSettings.defaults().withEntry(EntryRules.standard().withWaiting(Waiting.UNTIL_ENTERED)));
        try {
            redirect.accept(rooms.join(algebra, sam).url());
        } catch (BridgeException e) {
            if (e.reason() != BridgeException.Reason.WAITING) {
                throw e;
            }
            System.err.println("Please wait, the teacher is not there yet");
        }
        redirect.accept(rooms.join(algebra, ada).url());
        redirect.accept(rooms.join(algebra, sam).url());

        GuestPasses passes = GuestPasses.of(rooms, store.guestPasses());
        IssuedPass issued = passes.issue(algebra, ada, "Sam's parents", Duration.ofDays(2), 2);
        URI mailed = URI.create("https://campus.example/guest?pass=" + issued.secret());
        Guest mum = Guest.named("Mum").withLocale(Locale.FRENCH);
        GuestEntry entry = passes.enter(mailed.getQuery().substring("pass=".length()), mum);
        redirect.accept(entry.link().url());

        Member promoted = sam.withRole(Role.TEACHER);
        CourseLifecycle.of(rooms, Templates.of(store.templates()))
                .enrolmentChanged("campus.example", "ALGEBRA101", promoted);
        redirect.accept(rooms.join(algebra, promoted).url());
        // end
    }

    static PersonReport privacy(CourseRooms rooms, JdbcStore store) {
        // privacy
        Privacy privacy = Privacy.of(
                        PersonalData.history(store.rooms()),
                        PersonalData.guestPasses(store.guestPasses()),
                        PersonalData.attendance(store.attendance()))
                .andServers(rooms.people())
                .withReceipts(store.receipts());
        PersonKey ada = new PersonKey("campus.example", "17");
        System.out.println(privacy.export(ada).toJson());
        PersonReport receipt = privacy.erase(ada);
        if (!receipt.complete()) {
            System.err.println("Not every place answered, erase again");
        }
        System.out.println(receipt.toJson());
        // end
        return receipt;
    }
}
