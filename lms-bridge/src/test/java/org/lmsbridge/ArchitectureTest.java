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
package org.lmsbridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.lmsbridge.broken.one.First;
import org.lmsbridge.broken.two.Second;
import org.lmsbridge.docs.EventsPageTest;

/** Who may know whom in the bridge, and that each of these rules bites. */
class ArchitectureTest {
    private static final String CORE = "org.lmsbridge";
    private static final DescribedPredicate<JavaClass> OF_A_PART = DescribedPredicate.describe(
            "of a part of the bridge",
            (JavaClass one) -> one.getPackageName().startsWith(CORE + ".")
                    && !one.getPackageName().startsWith(CORE + ".openmeetings"));
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE)
            .that(DescribedPredicate.describe(
                    "of the bridge", (JavaClass one) -> !one.getPackageName().startsWith(CORE + ".openmeetings")));
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importClasses(First.class, Second.class, BrokenCore.class);

    private static final ArchRule NO_CIRCLES =
            slices().matching(CORE + ".(**)").should().beFreeOfCycles();
    private static final ArchRule CORE_KNOWS_NO_PART =
            noClasses().that().resideInAPackage(CORE).should().dependOnClassesThat(OF_A_PART);
    private static final ArchRule STORES_ARE_KNOWN_BY_NOBODY = noClasses()
            .that()
            .resideOutsideOfPackage(CORE + ".store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CORE + ".store");

    private static final ArchRule METRICS_ALONE_KNOW_MICROMETER = noClasses()
            .that()
            .resideOutsideOfPackage(CORE + ".metrics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..");

    private static boolean holds(ArchRule rule, JavaClasses classes) {
        return !rule.evaluate(classes).hasViolation();
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        assertThat(MAIN).hasSizeGreaterThan(50);
        NO_CIRCLES.check(MAIN);
        assertThat(holds(NO_CIRCLES, BROKEN)).as("bites").isFalse();
    }

    @Test
    void theCoreKnowsNoneOfItsParts() {
        CORE_KNOWS_NO_PART.check(MAIN);
        assertThat(holds(CORE_KNOWS_NO_PART, BROKEN)).as("bites").isFalse();
    }

    @Test
    void partsKnowWhatTheyWantOfAStoreAndNotWhichItIs() {
        STORES_ARE_KNOWN_BY_NOBODY.check(MAIN);
        JavaClasses knowing = new ClassFileImporter().importClasses(Campus.class);
        assertThat(holds(STORES_ARE_KNOWN_BY_NOBODY, knowing)).as("bites").isFalse();
    }

    @Test
    void whoeverHasNoMicrometerNeedsNone() {
        METRICS_ALONE_KNOW_MICROMETER.check(MAIN);
        JavaClasses knowing = new ClassFileImporter().importClasses(EventsPageTest.class);
        assertThat(holds(METRICS_ALONE_KNOW_MICROMETER, knowing)).as("bites").isFalse();
    }
}
