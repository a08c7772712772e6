package dev.statute.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.crosscheck.Violation.Kind;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where counting rules have their edges, and where a search ends before it has begun. */
class EdgesTest {

    @Test
    void filterThatRefusesTheInitialStateLeavesNothing() {
        Answer answer = agreed("check: { where: count > 0 }");

        assertThat(answer.counts()).isEqualTo("0 distinct, 1 generated, depth 0");
        assertThat(answer.violations()).isEmpty();
    }

    @Test
    void invariantsAreAskedOutsideOfTheFilterToo() {
        Answer answer = agreed("""
                invariants: { below: { that: count < 2 } }
                check: { where: count < 2 }
                """);

        assertThat(answer.violations()).containsOnly(Map.entry(new Violation(Kind.INVARIANT, "below"), 3));
    }

    @Test
    void stateAtTheLastDepthIsExpanded() {
        Answer answer = agreed("check: { depth: 2 }");

        assertThat(answer.counts()).isEqualTo("3 distinct, 7 generated, depth 3");
    }

    @Test
    void stateWithoutAnAcceptedInputIsADeadlock() {
        Answer answer = stopping("");

        assertThat(answer.violations()).containsOnly(Map.entry(Violation.of(Kind.DEADLOCK), 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"where: count < 3", "depth: 2"})
    void stateThatIsNotFollowedIsNoDeadlock(String bound) {
        Answer answer = stopping("check: { " + bound + " }");

        assertThat(answer.violations()).isEmpty();
        assertThat(answer.counts()).isEqualTo("3 distinct, 4 generated, depth 3");
    }

    @Test
    void valueThatLeavesItsTypeIsOneStepBehind() {
        Answer answer = agreed("");

        assertThat(answer.violations()).containsOnly(Map.entry(Violation.of(Kind.FAULT), 5));
    }

    @Test
    void stepThatChangesNothingIsAStep() {
        Answer answer = agreed("""
                properties: { moves: { step: next.count > count } }
                check: { where: count < 3 }
                """);

        assertThat(answer.violations()).containsOnly(Map.entry(new Violation(Kind.STEP, "moves"), 2));
    }

    /** Of a counter to 3 that stops there. */
    private static Answer stopping(String more) {
        return agreed("unhandled: [{ from: Counting, input: Stay, reject: Enough }]\n" + more, """
                    require: { few: { that: count < 3, else: Enough } }
                """);
    }

    /** Of a counter to 3 that does not know when to stop, and an input that changes nothing. */
    private static Answer agreed(String more) {
        return agreed("  stay: { input: Stay, from: Counting, to: same }\n" + more, "");
    }

    private static Answer agreed(String more, String require) {
        String spec = """
                spec: machine/1
                name: Counter
                package: com.example.counter
                phases: { Counting: { initial: true } }
                fields: { count: { type: int 0..3, init: 0 } }
                inputs: { Count: {}, Stay: {} }
                rejections: { Enough: {} }
                transitions:
                  count:
                    input: Count
                    from: Counting
                %s    to: same
                    set: { count: count + 1 }
                """.formatted(require);
        Machine machine = SpecCompiler.compile(SpecFiles.of(new SourceText("counter.machine.yaml", spec + more)))
                .orThrow()
                .machine("Counter")
                .orElseThrow();
        Answer answer =
                ReferenceExplorer.explore(machine, machine.check(), 1_000).orElseThrow();
        assertThat(ExplorerAgreement.differences(machine, machine.check(), answer))
                .isEmpty();
        assertThat(TlcAgreement.differences(machine, machine.check(), answer)).isEmpty();
        return answer;
    }
}
