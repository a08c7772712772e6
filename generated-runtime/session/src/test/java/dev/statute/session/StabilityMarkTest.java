package dev.statute.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** Every public type that is written by hand says how far its users may rely on it. */
class StabilityMarkTest {

    @Test
    void everyPublicTopLevelTypeCarriesAStabilityMark() {
        JavaClasses production = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(StabilityMarkTest::isWrittenByHand)
                .importPackages("dev.statute.session");

        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(API.class)
                .because("users plan by these marks; CONTRIBUTING.md says what each of them promises")
                .check(production);
    }

    private static boolean isWrittenByHand(Location location) {
        return !location.contains("/session/types/")
                && !location.contains("/session/machine/")
                && !location.contains("/session/policy/");
    }
}
