package dev.statute.conformance.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Decided;
import dev.statute.conformance.Explained;
import dev.statute.conformance.Owner;
import dev.statute.conformance.PolicyBridge;
import dev.statute.conformance.Preparation;
import dev.statute.conformance.Restored;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.Specs;
import dev.statute.conformance.oracle.EveryState;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.PolicyInterpreter;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit notices every mistake that makes a difference; if it did not, the report would say so. */
final class MutationRunTest {
    private static final MutationBudget BUDGET = new MutationBudget(300, 40, 1, 100_000, 10_000);
    private static final MutationReport<Machine> GATE = MutationRun.of(Gate.machine(), BUDGET);

    static List<Machine> machines() {
        return Specs.machines();
    }

    static List<Policy> policies() {
        return Specs.policies();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void noMutantOfAMachineSurvives(Machine machine) {
        MutationReport<Machine> report = MutationRun.of(machine, BUDGET);
        assertThat(report.survivors()).as(report.text()).isEmpty();
        assertThat(report.undecided()).as(report.text()).isEmpty();
        assertThat(report.count(Fate.KILLED)).isGreaterThan(report.count(Fate.EQUIVALENT) * 10);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void noMutantOfAPolicySurvives(Policy policy) {
        MutationReport<Policy> report = MutationRun.of(policy, BUDGET);
        assertThat(report.survivors()).as(report.text()).isEmpty();
        assertThat(report.undecided()).as(report.text()).isEmpty();
        assertThat(report.count(Fate.KILLED)).isPositive();
    }

    @Test
    void aKitThatDoesNotLookAtEffectsLetsThemGoWrong() {
        MutationReport<Machine> report =
                MutationRun.of(Gate.machine(), BUDGET, mutant -> new Blind(new InterpretedBridge(mutant.spec())));
        assertThat(report.survivors())
                .extracting(result -> result.mutant().operator())
                .contains(MutationOperator.DROP_EFFECT, MutationOperator.REORDER_EFFECTS)
                .doesNotContain(MutationOperator.DROP_SET, MutationOperator.OTHER_REASON);
        assertThat(report.text())
                .contains("survived:\n")
                .contains("not emitting effect Rang of `enter_early`\n  shown by Enter { key: k1, other: k2 }\n");
        assertThat(report.json()).contains("\"fate\" : \"survived\"");
    }

    /** A bridge through which effects cannot be seen. */
    private record Blind(InterpretedBridge inner) implements Bridge<MachineState, InputValue> {
        private static Answer blind(Answer answer) {
            return answer instanceof Answer.Accepted accepted
                    ? new Answer.Accepted(accepted.transition(), Optional.empty())
                    : answer;
        }

        @Override
        public MachineState initial(Map<String, Value> parameters) {
            return inner.initial(parameters);
        }

        @Override
        public InputValue input(String name, Map<String, Value> payload) {
            return inner.input(name, payload);
        }

        @Override
        public MachineState read(MachineState state) {
            return inner.read(state);
        }

        @Override
        public Applied<MachineState> apply(MachineState state, InputValue input) {
            Applied<MachineState> applied = inner.apply(state, input);
            return new Applied<>(blind(applied.answer()), applied.after());
        }

        @Override
        public Explained explain(MachineState state, InputValue input) {
            Explained explained = inner.explain(state, input);
            return new Explained(blind(explained.answer()), explained.guards());
        }

        @Override
        public Restored<MachineState> restore(MachineState values) {
            return inner.restore(values);
        }

        @Override
        public Restored<MachineState> reloaded(MachineState state) {
            return inner.reloaded(state);
        }

        @Override
        public Owner<MachineState, InputValue> authority(MachineState state) {
            Owner<MachineState, InputValue> owner = inner.authority(state);
            return new Owner<>() {
                @Override
                public MachineState state() {
                    return owner.state();
                }

                @Override
                public Answer apply(InputValue input) {
                    return blind(owner.apply(input));
                }

                @Override
                public Preparation prepare(InputValue input) {
                    Preparation prepared = owner.prepare(input);
                    return new Preparation() {
                        @Override
                        public Answer answer() {
                            return blind(prepared.answer());
                        }

                        @Override
                        public void commit() {
                            prepared.commit();
                        }

                        @Override
                        public void discard() {
                            prepared.discard();
                        }
                    };
                }
            };
        }
    }

    @Test
    void aPolicyThatIsNotAskedLetsItsMutantsLive() {
        PolicyBridge right = MutationRunTest::rightFee;
        MutationReport<Policy> report = MutationRun.of(Gate.policy(), BUDGET, mutant -> right);
        assertThat(report.count(Fate.KILLED)).isZero();
        assertThat(report.survivors()).hasSize(10);
        assertThat(report.text())
                .contains(
                        "swapping the outputs of rows `light` and `heavy`\n  shown by weight: 0, colour: Red: expected `Red`");
    }

    private static Decided rightFee(Map<String, Value> given) {
        PolicyInterpreter.Decision decision = PolicyInterpreter.decide(Gate.policy(), given);
        return new Decided(decision.output(), decision.row().orElseThrow().name());
    }

    @Test
    void theReportCountsByOperator() {
        assertThat(GATE.counts().get(MutationOperator.OTHER_TARGET))
                .isEqualTo(new MutationReport.Counts(5, 5, 0, 0, 0, 6));
        assertThat(GATE.text())
                .startsWith(
                        "Gate: 96 mutants, 96 killed, 0 equivalent, 0 survived, 0 undecided (10 more do not pass the checks)\n"
                                + "within 300 random sequences of 40 inputs (seed 1), 100000 steps in every state,")
                .contains("operator                made  killed  equivalent  survived  undecided  stillborn\n")
                .containsPattern("other_target +5 +5 +0 +0 +0 +6\n");
        assertThat(GATE.json())
                .contains("\"operator\" : \"drop_guard\"")
                .contains("\"address\" : \"Gate/transitions/enter_early/require/has_room\"");
    }

    @Test
    void manyHintsAreCountedAndTheJsonNamesThem() {
        assertThat(GATE.hints()).hasSizeGreaterThan(20);
        assertThat(GATE.text()).endsWith("- and " + (GATE.hints().size() - 20) + " more, which the JSON names\n");
        assertThat(GATE.json()).contains(GATE.hints().get(20).name());
    }

    @Test
    void aBudgetThatIsTooSmallLeavesMutantsUndecided() {
        MutationBudget tiny = new MutationBudget(0, 0, 1, 5, 0);
        MutationReport<Machine> report =
                MutationRun.of(Gate.machine(), tiny, mutant -> new InterpretedBridge(Gate.machine()));
        assertThat(report.count(Fate.KILLED)).isZero();
        assertThat(report.undecided()).isNotEmpty();
        assertThat(report.text()).contains("the budget does not tell whether these differ:\n- ");
    }

    @Test
    void aSummaryAddsUp() {
        assertThat(MutationReport.summary(List.of(GATE, GATE)))
                .startsWith("2 specs: 192 mutants, 192 killed, 0 equivalent, 0 survived, 0 undecided (20 more do not")
                .containsPattern("Gate +96 +96 +0 +0 +0 +10\nGate +96")
                .containsPattern("other_target +10 +10 +0 +0 +0 +12\n");
    }

    @Test
    void hintsNameWhatTheSpecItselfDoesNotNotice() {
        assertThat(GATE.text())
                .contains("dropping guard `is_new` of `enter_early` breaks no invariant, property or scenario\n")
                .doesNotContain("dropping guard `has_room` of `enter_early` breaks")
                .doesNotContain("not setting `line` in `leave` breaks");
        MutationReport<Policy> fee = MutationRun.of(Gate.policy(), BUDGET);
        assertThat(fee.hints())
                .extracting(Mutant::description)
                .contains("giving Blue in row `heavy`")
                .doesNotContain("giving Red in row `blue`", "giving Green in row `light`");
    }

    @Test
    void equivalenceShowsADifferenceOrThatThereIsNone() {
        Equivalence equivalence = new Equivalence(EveryState.of(Gate.machine(), 100_000));
        assertThat(equivalence.verdict(Gate.machine())).isEqualTo(new Equivalence.Verdict.Equivalent());
        Equivalence.Verdict verdict = equivalence.verdict(mutant("letting `leave` end in Gone instead of Open"));
        assertThat(verdict).isInstanceOf(Equivalence.Verdict.Different.class);
        Sequence run = ((Equivalence.Verdict.Different) verdict).run();
        assertThat(run.inputs().toString()).isEqualTo("[Enter { key: k1, other: k2 }, Leave { key: k1 }]");
        assertThat(new Equivalence(EveryState.of(Gate.machine(), 5)).verdict(Gate.machine()))
                .isEqualTo(new Equivalence.Verdict.Undecided(5));
        assertThat(equivalence.verdict(mutant("writing `1` for `0` in `init` of `tries`")))
                .isInstanceOf(Equivalence.Verdict.Different.class);
    }

    @Test
    void whereNotAllPayloadsAreTriedEquivalenceIsUndecided() {
        Machine machine = Specs.compiled("""
                phases:
                  Open: { initial: true }
                inputs:
                  Fill: { payload: { all: seq of bool max 20 } }
                transitions:
                  fill: { input: Fill, from: Open, to: same }
                """);

        assertThat(new Equivalence(EveryState.of(machine, 100_000)).verdict(machine))
                .isEqualTo(new Equivalence.Verdict.Undecided(2_000));
    }

    private static Machine mutant(String description) {
        return Mutants.of(Gate.machine()).viable().stream()
                .filter(mutant -> mutant.description().equals(description))
                .findFirst()
                .orElseThrow()
                .spec();
    }
}
