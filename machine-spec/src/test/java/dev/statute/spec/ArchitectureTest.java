package dev.statute.spec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of this module are phases: each may use the ones before it and none after it. */
class ArchitectureTest {

    private static final String ROOT = "dev.statute.spec";

    /** From the first phase to the last. A new package takes its place here. */
    private static final List<String> PHASES = List.of(
            "diagnostic",
            "source",
            "syntax",
            "model",
            "expression",
            "link",
            "check",
            "interpret",
            "explore",
            "format",
            "compile");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyClassBelongsToAPhase() {
        classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(packagesOf(PHASES))
                .check(PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("phasesWithSuccessors")
    void phaseUsesNoLaterPhase(int phase) {
        noClasses()
                .that()
                .resideInAPackage(packageOf(PHASES.get(phase)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packagesOf(PHASES.subList(phase + 1, PHASES.size())))
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    static IntStream phasesWithSuccessors() {
        return IntStream.range(0, PHASES.size() - 1);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void languageTouchesNeitherNetworkNorDesktopNorDatabases() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage("java.net..", "java.awt..", "java.sql..", "javax..")
                                // A value without behaviour, unlike its neighbours.
                                .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(URI.class))))
                .because("a spec is read from text and from nothing else")
                .check(PRODUCTION);
    }

    private static String packageOf(String phase) {
        return ROOT + "." + phase + "..";
    }

    private static String[] packagesOf(List<String> phases) {
        return phases.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
    }
}
