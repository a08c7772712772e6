package dev.statute.spec.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceFiles;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.EmissionSyntax;
import dev.statute.spec.syntax.MachineSyntax.PropertySyntax;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixtureTest {
    private static final Path SPECS = Path.of("src/test/resources/specs");

    static FileSyntax read(String name) {
        Problems problems = new Problems();
        SourceText source =
                new SourceFiles(SPECS).read(SPECS.resolve(name), problems).orElseThrow();
        FileSyntax file =
                new SyntaxReader().read(source, problems).orElseThrow(() -> new AssertionError(problems.list()));
        assertThat(problems.list()).isEmpty();
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input-admission.policy.yaml",
                "input-lifecycle.machine.yaml",
                "run-slot.machine.yaml",
                "runtime.types.yaml",
                "stage-and-run.composition.yaml"
            })
    void isReadWithoutProblems(String name) {
        assertThat(read(name).source().name()).isEqualTo(name);
    }

    @Test
    void machineKeepsItsElementsInOrder() {
        MachineSyntax machine = (MachineSyntax) read("input-lifecycle.machine.yaml");

        assertThat(machine.header().name().map(Scalar::text)).contains("InputLifecycle");
        assertThat(machine.phases())
                .extracting(p -> p.name().text())
                .startsWith("Accepted", "Queued", "Staged")
                .hasSize(9);
        assertThat(machine.groups()).hasSize(3);
        assertThat(machine.fields()).hasSize(6);
        assertThat(machine.inputs()).hasSize(10);
        assertThat(machine.rejections()).hasSize(7);
        assertThat(machine.transitions()).hasSize(11);
        assertThat(machine.unhandled()).hasSize(9);
        assertThat(machine.invariants()).hasSize(5);
        assertThat(machine.properties()).hasSize(5);
        assertThat(machine.scenarios())
                .singleElement()
                .satisfies(s -> assertThat(s.steps()).hasSize(6));
        assertThat(machine.check().base().domains()).hasSize(3);
        assertThat(machine.evolution()).isPresent();
    }

    @Test
    void machineHasTheTextsOfItsParts() {
        MachineSyntax machine = (MachineSyntax) read("input-lifecycle.machine.yaml");

        var stage = machine.transitions().get(2);
        assertThat(stage.name().text()).isEqualTo("stage");
        assertThat(stage.set().get(1).name().text()).isEqualTo("attempt_count");
        assertThat(stage.set().get(1).value().span().text()).isEqualTo("attempt_count + 1");
        assertThat(stage.emit())
                .singleElement()
                .isInstanceOfSatisfying(
                        EmissionSyntax.One.class,
                        one -> assertThat(one.effect().text()).isEqualTo("RunAssociated"));
        assertThat(machine.unhandled().get(1).input().except()).isTrue();
        assertThat(machine.properties().get(4))
                .isInstanceOfSatisfying(
                        PropertySyntax.LeadsTo.class,
                        p -> assertThat(p.from().text()).isEqualTo("phase in live"));
    }

    @Test
    void typesAndPolicyAreRead() {
        TypesSyntax types = (TypesSyntax) read("runtime.types.yaml");
        PolicySyntax policy = (PolicySyntax) read("input-admission.policy.yaml");

        assertThat(types.types()).hasSize(13);
        assertThat(policy.rows()).hasSize(6);
        assertThat(policy.laws()).hasSize(3);
        assertThat(policy.examples()).hasSize(2);
    }
}
