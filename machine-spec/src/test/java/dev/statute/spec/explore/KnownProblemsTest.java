package dev.statute.spec.explore;

import static dev.statute.spec.diagnostic.Code.M511;
import static dev.statute.spec.diagnostic.Code.M521;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.Compilation;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownProblemsTest {
    /** Whether its selectors choose one transition is more than compiling tries out. */
    private static final String WIDE = """
            spec: machine/1
            name: Till
            package: com.example.till
            phases:
              Open: { initial: true }
              Closed: { terminal: true }
            fields:
              balance: { type: int 0..100000, init: 0 }
            inputs:
              Pay: { payload: { amount: int 1..50000 } }
            rejections:
              IsClosed: {}
            transitions:
              pay: { input: Pay, from: Open, when: balance + amount < 100000, to: same, set: { balance: balance + amount } }
              fill: { input: Pay, from: Open, when: amount + balance >= 100000, to: Closed, set: { balance: 100000 } }
            unhandled:
              - { from: Closed, input: any, reject: IsClosed }
            properties:
              can_fill: { reachable: phase == Closed }
            check: { domains: { Pay.amount: [50000] }%s }
            """;

    @Test
    void whatExploringSettlesIsNotOpenAnyMore() {
        assertThat(compiled(WIDE.formatted("")).problems())
                .extracting(Problem::code)
                .containsExactly(M511);
        assertThat(known(WIDE.formatted(""))).containsExactly(M521);
    }

    @Test
    void whatAFilterLeavesOutIsStillOpen() {
        assertThat(known(WIDE.formatted(", where: balance < 100000"))).contains(M511);
    }

    @Test
    void anotherMachineSettlesNothing() {
        Compilation compilation = compiled(WIDE.formatted(""));
        Explored other = Explored.fixture("run-slot.machine.yaml", text -> text);

        assertThat(KnownProblems.of(compilation.problems(), List.of(other.exploration())))
                .extracting(Problem::code)
                .containsExactly(M511);
    }

    private static List<Code> known(String text) {
        Compilation compilation = compiled(text);
        return KnownProblems.of(
                        compilation.problems(),
                        compilation.orThrow().machines().stream()
                                .map(machine -> Explorer.explore(machine, ExplorerOptions.of(machine)))
                                .toList())
                .stream()
                .map(Problem::code)
                .toList();
    }

    private static Compilation compiled(String text) {
        return SpecCompiler.compile(SpecFiles.of(new SourceText("till.machine.yaml", text)));
    }
}
