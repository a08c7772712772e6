package dev.statute.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How what is written by hand hangs together. */
class ArchitectureTest {
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static JavaClasses handWritten;

    @BeforeAll
    static void importClasses() {
        handWritten = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(ArchitectureTest::isWrittenByHand)
                .importPackages("dev.statute.session");
    }

    private static boolean isWrittenByHand(Location location) {
        return Stream.of("types", "machine", "policy")
                .noneMatch(generated -> location.contains("/dev/statute/session/" + generated + "/"));
    }

    @Test
    void everyPublicTopLevelTypeCarriesAStabilityMark() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(API.class)
                .because("users plan by these marks; CONTRIBUTING.md says what each of them promises")
                .check(handWritten);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("dev.statute.session.(*)..").should().beFreeOfCycles().check(handWritten);
    }

    @Test
    void onlyFewPackagesKnowTheJsonLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.statute.session.json", "dev.statute.session.value")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JACKSON)
                .because("the library could be exchanged, and nobody who uses the runtime has to know it")
                .check(handWritten);
    }

    @Test
    void onlyOnePackageKnowsTheLibraryThatIsOptional() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.statute.session.metrics")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .because("everything else has to run without it")
                .check(handWritten);
    }

    @Test
    void noPublicMethodShowsTheJsonLibrary() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe("are public", ArchitectureTest::isVisible))
                .should(mentionNoTypeOfJackson())
                .check(handWritten);
    }

    private static boolean isVisible(JavaClass type) {
        return type.isAnnotatedWith(API.class)
                || type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(false);
    }

    private static ArchCondition<JavaMethod> mentionNoTypeOfJackson() {
        return new ArchCondition<>("mention no type of Jackson") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .filter(JavaClass.Predicates.resideInAPackage(JACKSON))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " mentions " + type.getName())));
            }
        };
    }
}
