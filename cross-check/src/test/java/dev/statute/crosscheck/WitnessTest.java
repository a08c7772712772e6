package dev.statute.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs that TLC finds: to states that are meant to be reached, and to damage that was done on purpose. */
class WitnessTest {
    private static final Path FIXTURES = Path.of("..", "machine-spec", "src", "test", "resources", "specs");

    @Test
    void reachableStatesAreFoundByTheirNegation() {
        Machine machine = lifecycle("", "");
        Answer answer = explore(machine);

        assertThat(answer.reached())
                .containsExactlyInAnyOrderEntriesOf(Map.of("can_give_up", 8, "can_recover_and_finish", 7));
        assertThat(TlcAgreement.reachabilityDifferences(machine, machine.check(), answer))
                .isEmpty();
    }

    @Test
    void withoutTheGuardOfReasonsCallersClaimExhaustion() {
        Machine machine = lifecycle("""
                    require:
                      reason_is_callers: { that: reason != AbandonReason.MaxAttemptsExhausted, else: ReservedReason }
                """, "");
        Answer answer = explore(machine);

        assertThat(answer.violations()).containsOnly(Map.entry(invariant("exhaustion_is_honest"), 2));
        assertThat(TlcAgreement.differences(machine, machine.check(), answer)).isEmpty();
    }

    @Test
    void withoutTheGuardOfRunsAnyRunMovesTheInput() {
        Machine machine = lifecycle("""
                    from: applied
                    require:
                      run_matches: { that: same_run(run_id), else: RunMismatch }
                    to: Consumed
                """, """
                    from: applied
                    to: Consumed
                """);
        Answer answer = explore(machine);

        assertThat(answer.violations())
                .containsOnly(Map.entry(new Violation(Violation.Kind.STEP, "only_its_run_moves_it"), 5));
        assertThat(TlcAgreement.differences(machine, machine.check(), answer)).isEmpty();
    }

    private static Violation invariant(String name) {
        return new Violation(Violation.Kind.INVARIANT, name);
    }

    private static Answer explore(Machine machine) {
        return ReferenceExplorer.explore(machine, machine.check(), 10_000).orElseThrow();
    }

    /** The lifecycle with one piece of text replaced by another. */
    private static Machine lifecycle(String piece, String other) {
        String spec = read("input-lifecycle.machine.yaml");
        assertThat(spec).contains(piece);
        return SpecCompiler.compile(SpecFiles.of(
                        new SourceText("runtime.types.yaml", read("runtime.types.yaml")),
                        new SourceText("input-lifecycle.machine.yaml", spec.replace(piece, other))))
                .orThrow()
                .machine("InputLifecycle")
                .orElseThrow();
    }

    private static String read(String name) {
        try {
            return Files.readString(FIXTURES.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
