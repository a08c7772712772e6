package dev.statute.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** Every public type says how far its users may rely on it. */
class StabilityMarkTest {

    @Test
    void everyPublicTopLevelTypeCarriesAStabilityMark() {
        var production = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.statute.kernel");

        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(API.class)
                .because("users plan by these marks; CONTRIBUTING.md says what each of them promises")
                .allowEmptyShould(true)
                .check(production);
    }
}
