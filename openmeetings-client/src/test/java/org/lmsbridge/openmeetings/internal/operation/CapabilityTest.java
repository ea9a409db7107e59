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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** Whatever the library cannot do somewhere, it knows why. */
class CapabilityTest {
    private static final Form<Done, Done> OLD = Form.<Done>axis2("S", "a").answers(String.class, Answers::code);
    private static final Form<Done, Done> NEW = Form.<Done>rewritten("S", "a", "GET", "a")
            .in(Versions.from("4.0.0"))
            .over(Wire.SOAP)
            .answers(String.class, Answers::code);

    private static List<String> withoutReason(Capability capability) {
        List<String> gaps = new ArrayList<>();
        for (OpenMeetingsVersion version : Releases.all()) {
            Features features = new Features(version);
            for (Wire wire : Wire.values()) {
                if (!capability.wires(features).contains(wire)
                        && capability.whyNotOver(wire, features).isEmpty()) {
                    gaps.add(capability.method() + " in " + version + " over " + wire);
                }
            }
        }
        return gaps;
    }

    private static Capability of(Operation<?, ?>... operations) {
        return new Capability("s.a", List.of(operations));
    }

    @Test
    void everyVersionAndEveryTransportThatIsLeftOutHasAReason() {
        assertThat(Capability.all().values())
                .flatMap(CapabilityTest::withoutReason)
                .isEmpty();
    }

    @Test
    void aVersionOrATransportWithoutAReasonIsSeen() {
        Operation<Done, Done> bare = Operation.of("s.a", OLD, NEW);
        assertThat(withoutReason(of(bare)))
                .contains("s.a in 3.1.0 over SOAP", "s.a in 3.1.0 over REST", "s.a in 9.2.0 over REST")
                .doesNotContain("s.a in 9.2.0 over SOAP", "s.a in 3.0.7 over REST");
        Operation<Done, Done> half = bare.absent(Versions.between("3.1.0", "4.0.0"), "has no such thing");
        assertThat(withoutReason(of(half)))
                .contains("s.a in 9.2.0 over REST")
                .doesNotContain("s.a in 3.1.0 over SOAP", "s.a in 3.1.0 over REST");
        assertThat(withoutReason(of(half.absent(Versions.from("4.0.0"), Wire.REST, "fails"))))
                .isEmpty();
    }

    @Test
    void noReasonIsGivenForWhatIsThere() {
        for (Operation<?, ?> operation : OperationTable.all()) {
            for (OpenMeetingsVersion version : Releases.all()) {
                assertThat(idle(operation, version))
                        .as(operation.id() + " " + version)
                        .isEmpty();
            }
        }
    }

    private static List<Remark> idle(Operation<?, ?> operation, OpenMeetingsVersion version) {
        Features features = new Features(version);
        return operation.remarks().stream()
                .filter(remark ->
                        remark.kind() == Remark.Kind.ABSENT && remark.versions().contain(version))
                .filter(remark -> operation
                        .in(version)
                        .filter(form ->
                                remark.wire() == null || form.wires(features).contains(remark.wire()))
                        .isPresent())
                .toList();
    }

    @Test
    void aReasonForWhatIsThereIsSeen() {
        Operation<Done, Done> wrong = Operation.of("s.a", OLD, NEW).absent(Versions.before("3.0.0"), "has none");
        assertThat(idle(wrong, OpenMeetingsVersion.parse("2.0"))).hasSize(1);
        assertThat(idle(wrong, OpenMeetingsVersion.parse("3.1"))).isEmpty();
    }

    @Test
    void aRemarkIsTheEndOfASentence() {
        for (Operation<?, ?> operation : OperationTable.all()) {
            assertThat(operation.remarks())
                    .as(operation.id())
                    .allSatisfy(remark ->
                            assertThat(remark.text()).matches("[a-z].*[^.\\s]").doesNotContain("\n", "|"));
        }
    }

    @Test
    void whatTakesADetourGoesOverWhatTheDetourGoesOver() {
        Operation<Done, Done> detour = Operation.<Done, Done>of("s.b")
                .detour(Versions.before("4.0.0"), "needs no operation")
                .detour(Versions.from("4.0.0"), "is asked by the other", Operation.of("s.a", OLD, NEW));
        Features old = new Features(OpenMeetingsVersion.parse("3.3"));
        Features later = new Features(OpenMeetingsVersion.parse("9.2"));
        assertThat(of(detour).in(old.version())).isTrue();
        assertThat(of(detour).wires(old)).isEmpty();
        assertThat(of(detour).whyNotOver(Wire.SOAP, old)).contains("needs no operation");
        assertThat(of(detour).in(later.version())).isTrue();
        assertThat(of(detour).wires(later)).containsExactly(Wire.SOAP);
        assertThat(of(detour).notes(later.version()))
                .singleElement()
                .extracting(Remark::text)
                .isEqualTo("is asked by the other");
    }

    @Test
    void aMethodOfSeveralOperationsGoesOverWhatCarriesThemAll() {
        Features features = new Features(OpenMeetingsVersion.parse("9.2"));
        Form<Done, Done> both = Form.<Done>rewritten("S", "b", "GET", "b").answers(String.class, Answers::code);
        Capability capability = of(Operation.of("s.b", both), Operation.of("s.a", OLD, NEW));
        assertThat(capability.wires(features)).containsExactly(Wire.SOAP);
        assertThat(capability.wires(new Features(OpenMeetingsVersion.parse("3.3"))))
                .as("the second is not there")
                .containsExactly(Wire.REST, Wire.SOAP);
        assertThat(capability.whyAbsent(features.version())).isEqualTo(Optional.empty());
    }
}
