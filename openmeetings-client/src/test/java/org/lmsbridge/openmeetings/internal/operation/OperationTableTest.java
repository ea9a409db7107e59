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
package org.lmsbridge.openmeetings.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

class OperationTableTest {
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

    static Stream<String> versions() {
        return Releases.all().stream().map(OpenMeetingsVersion::toString);
    }

    @Test
    void idsAreUnique() {
        List<String> ids = OperationTable.all().stream().map(Operation::id).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(25)
                .allMatch(id -> id.matches("[a-z][a-zA-Z]*\\.[a-zA-Z]+"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void noVersionHasTwoFormsOfAnOperation(String version) {
        OpenMeetingsVersion parsed = OpenMeetingsVersion.parse(version);
        for (Operation<?, ?> operation : OperationTable.all()) {
            assertThat(operation.forms().stream().filter(form -> form.versions().contain(parsed)))
                    .as(operation.id())
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void everyFormIsReachedBySomeVersion() {
        for (Operation<?, ?> operation : OperationTable.all()) {
            for (Form<?, ?> form : operation.forms()) {
                assertThat(versions().map(OpenMeetingsVersion::parse))
                        .as(operation.id() + " " + form.spelling() + " " + form.versions())
                        .anyMatch(version -> form.versions().contain(version));
            }
        }
    }

    @Test
    void theSlotsOfARouteAreItsPathParametersAndFormsOfRoutesGoWithPost() {
        for (Operation<?, ?> operation : OperationTable.all()) {
            for (Form<?, ?> form : operation.forms()) {
                Endpoint endpoint = form.endpoint(new Features(OpenMeetingsVersion.parse("9.2")));
                if (endpoint.isAxis2()) {
                    assertThat(form.signature()).allMatch(argument -> argument.place() == Place.FORM);
                    continue;
                }
                List<String> slots = new ArrayList<>();
                Matcher matcher = SLOT.matcher(String.valueOf(endpoint.route()));
                while (matcher.find()) {
                    slots.add(matcher.group(1));
                }
                assertThat(form.signature().stream()
                                .filter(argument -> argument.place() == Place.PATH)
                                .map(Argument::name))
                        .as(operation.id())
                        .containsExactlyInAnyOrderElementsOf(slots);
                boolean body = form.signature().stream().anyMatch(argument -> argument.place() == Place.FORM);
                assertThat(body && !endpoint.method().equals("POST"))
                        .as(operation.id())
                        .isFalse();
            }
        }
    }

    @Test
    void noFormTakesAParameterTwice() {
        for (Operation<?, ?> operation : OperationTable.all()) {
            for (Form<?, ?> form : operation.forms()) {
                Set<String> names = new HashSet<>();
                assertThat(form.signature()).as(operation.id()).allMatch(argument -> names.add(argument.name()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyVersionLogsInMakesRoomsAndLetsPeopleIn(String version) {
        OpenMeetingsVersion parsed = OpenMeetingsVersion.parse(version);
        Features features = new Features(parsed);
        List<Operation<?, ?>> needed = List.of(
                features.axis2() ? SessionOperations.ENTER : SessionOperations.LOGIN,
                SessionOperations.CHECK,
                RoomWriteOperations.CREATE,
                RoomOperations.FIND,
                RoomWriteOperations.UPDATE,
                RoomOperations.CLOSE,
                RoomOperations.OPEN,
                RoomOperations.DELETE,
                RoomOperations.KICK_EVERYONE,
                RecordingOperations.IN_ROOM);
        assertThat(needed).allMatch(operation -> operation.in(parsed).isPresent());
        assertThat(features.namespace()).startsWith("http://");
    }

    @Test
    void aLoginNeverLeavesThePasswordInAnAddressWhereItNeedNot() {
        for (String version : versions().toList()) {
            OpenMeetingsVersion parsed = OpenMeetingsVersion.parse(version);
            SessionOperations.LOGIN.in(parsed).ifPresent(form -> {
                boolean inQuery = form.signature().stream()
                        .anyMatch(argument -> argument.name().equals("pass") && argument.place() == Place.QUERY);
                Wire first = form.wires(new Features(parsed)).get(0);
                assertThat(inQuery && first == Wire.REST).as(version).isFalse();
            });
        }
    }
}
