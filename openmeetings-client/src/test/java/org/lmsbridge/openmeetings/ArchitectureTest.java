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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.broken.internal.Knowing;
import org.lmsbridge.openmeetings.broken.one.First;
import org.lmsbridge.openmeetings.broken.two.Second;

/** Who may know whom, and that each of these rules bites. */
class ArchitectureTest {
    private static final String ROOT = "org.lmsbridge.openmeetings";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT)
            .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "of the client", (JavaClass one) -> !one.getPackageName().startsWith(ROOT + ".standin")));
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importClasses(First.class, Second.class, Knowing.class, RefusedException.class);

    private static final ArchRule NO_CYCLES =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
    private static final ArchRule ONE_KNOWS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".internal.transport..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");
    private static final ArchRule INTERNAL_KNOWS_NO_FACE = noClasses()
            .that()
            .resideInAPackage("..internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);
    private static final ArchRule NULL_MARKED = classes().should(new ArchCondition<>("be in a null-marked package") {
        @Override
        public void check(JavaClass one, ConditionEvents events) {
            boolean marked = one.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(one, marked, one.getName()));
        }
    });

    private static boolean holds(ArchRule rule, JavaClasses classes) {
        return !rule.evaluate(classes).hasViolation();
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        assertThat(MAIN).hasSizeGreaterThan(80);
        NO_CYCLES.check(MAIN);
        assertThat(holds(NO_CYCLES, BROKEN)).as("bites").isFalse();
    }

    @Test
    void onlyTheTransportKnowsTheHttpLibrary() {
        ONE_KNOWS_HTTP.check(MAIN);
        assertThat(holds(ONE_KNOWS_HTTP, BROKEN)).as("bites").isFalse();
    }

    @Test
    void whatIsInternalDoesNotKnowTheFace() {
        INTERNAL_KNOWS_NO_FACE.check(MAIN);
        assertThat(holds(INTERNAL_KNOWS_NO_FACE, BROKEN)).as("bites").isFalse();
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        NULL_MARKED.check(MAIN);
        assertThat(holds(NULL_MARKED, BROKEN)).as("bites").isFalse();
    }
}
