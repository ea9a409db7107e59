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
package org.lmsbridge.openmeetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lmsbridge.openmeetings.fake.Planted.client;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.openmeetings.fake.HttpPeer;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** What a server can do, asked of the client. */
class SupportsTest {
    /** These send nothing, or nothing that a server could lack. */
    private static final Set<String> WITHOUT_OPERATION =
            Set.of("joins.invitation", "networkTest.limits", "recordings.formats", "rooms.keepable");

    private static Support in(String version, TransportChoice choice, String operation) {
        try (OpenMeetings client = OpenMeetings.at(URI.create("http://127.0.0.1:1/"))
                .version(OpenMeetingsVersion.parse(version))
                .transport(choice)
                .build()) {
            return client.supports(operation);
        }
    }

    /** Methods of the face by accessor and name; accessors of accessors count as their own. */
    private static Set<String> methods(Class<?> face) {
        Set<String> names = new TreeSet<>();
        for (Method accessor : face.getMethods()) {
            Class<?> service = accessor.getReturnType();
            boolean isAccessor = accessor.getParameterCount() == 0
                    && service.isInterface()
                    && service.getPackage().equals(OpenMeetings.class.getPackage());
            if (isAccessor) {
                Arrays.stream(service.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> !isService(method))
                        .forEach(method -> names.add(accessor.getName() + "." + method.getName()));
                names.addAll(methods(service));
            }
        }
        return names;
    }

    private static boolean isService(Method method) {
        return method.getReturnType().isInterface()
                && method.getReturnType().getPackage().equals(OpenMeetings.class.getPackage());
    }

    @Test
    void everyMethodOfTheFaceIsAnOperationAndEveryOperationAMethod() {
        Set<String> expected = methods(OpenMeetings.class);
        assertThat(expected).containsAll(WITHOUT_OPERATION);
        expected.removeAll(WITHOUT_OPERATION);
        assertThat(OpenMeetings.operations()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, rooms.create, REST SOAP",
        "3.3, rooms.findByExternalId, SOAP",
        "6.2, rooms.find, SOAP REST",
        "9.2, rooms.findByExternalId, REST SOAP",
        "3.1, rooms.occupancy, SOAP",
        "4.0, rooms.occupancy, REST SOAP",
        "9.2, rooms.occupancy, REST SOAP",
        "2.2, joins.link, REST SOAP",
        "9.2, recordings.ofExternalUser, REST SOAP",
        "8.1, server.checkLogin, SOAP REST",
        "3.2, rooms.findOrCreate, REST SOAP"
    })
    void tellsOverWhichInterfacesSomethingWorks(String version, String operation, String transports) {
        Support support = in(version, TransportChoice.AUTO, operation);
        assertThat(support.works()).isTrue();
        assertThat(support.whyNot()).isEmpty();
        assertThat(support.transports())
                .extracting(TransportChoice::toString)
                .containsExactly(transports.split(" ", -1));
        assertThat(support.chosen()).contains(support.transports().get(0));
        assertThat(support.reasons()).hasSize(2 - support.transports().size());
    }

    @Test
    void tellsWhatAClientThatIsToldOneInterfaceUses() {
        assertThat(in("9.2", TransportChoice.SOAP, "rooms.find").chosen()).contains(TransportChoice.SOAP);
        assertThat(in("9.2", TransportChoice.REST, "rooms.find").chosen()).contains(TransportChoice.REST);
        Support only = in("3.3", TransportChoice.REST, "rooms.findByExternalId");
        assertThat(only.chosen()).contains(TransportChoice.SOAP);
        assertThat(only.reasons().get(TransportChoice.REST)).contains("OPENMEETINGS-2565");
    }

    @Test
    void tellsOfDefectsThatAreWorkedAround() {
        assertThat(in("9.2", TransportChoice.AUTO, "recordings.ofExternalUser").notes())
                .anyMatch(note -> note.contains("forgets a parameter"));
        assertThat(in("4.0", TransportChoice.AUTO, "recordings.ofExternalUser").notes())
                .isEmpty();
    }

    @Test
    void whatNeedsNoInterfaceWorksOverNeither() {
        Support support = in("3.0", TransportChoice.SOAP, "server.info");
        assertThat(support.works()).isTrue();
        assertThat(support.transports()).isEmpty();
        assertThat(support.chosen()).isEmpty();
        assertThat(support.reasons()).hasSize(2);
    }

    @Test
    void whatIsNotSupportedIsRefusedWithTheSameWords() {
        try (OpenMeetings client = OpenMeetings.at(URI.create("http://127.0.0.1:1/"))
                .version(OpenMeetingsVersion.parse("9.2"))
                .build()) {
            Support support = client.supports("rooms.list");
            assertThat(support.works()).isFalse();
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> client.rooms().list());
            assertThat(refused.reason()).isEqualTo(RefusedException.Reason.NOT_SUPPORTED);
            assertThat(support.whyNot()).contains(refused.getMessage());
        }
    }

    @Test
    void aNameThatIsNoneIsRefusedWithThoseThatAreNear() {
        assertThatThrownBy(() -> in("9.2", TransportChoice.AUTO, "recordings.list"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'recordings.list'")
                .hasMessageContaining("recordings.delete, recordings.download, recordings.inRoom");
        for (String name : new String[] {"", "rooms", "sessions.login", "planets.explode"}) {
            assertThatThrownBy(() -> in("9.2", TransportChoice.AUTO, name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("OpenMeetings.operations()");
        }
    }

    @Test
    void aVersionThatIsNotKnownYetIsAskedForOnceAndNobodyLogsIn() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            for (String operation : OpenMeetings.operations()) {
                assertThat(client.supports(operation).version()).hasToString("9.2.0");
            }
            assertThat(server.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void aServerWhoseVersionCannotBeFoundOutIsAFailureOfTheCall() {
        try (HttpPeer peer = new HttpPeer(asked -> HttpPeer.Answer.html(404, "no"));
                OpenMeetings client = OpenMeetings.at(peer.uri()).build()) {
            assertThatThrownBy(() -> client.supports("rooms.list"))
                    .isInstanceOf(UnexpectedReplyException.class)
                    .hasMessageStartingWith("rooms.list");
        }
    }
}
