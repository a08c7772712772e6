package dev.statute.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.cover.CoveringSequences;
import dev.statute.conformance.cover.Goals;
import dev.statute.spec.interpret.EffectValue;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConformanceCoreTest {
    private static final Machine LIFECYCLE = Specs.lifecycle();

    static List<Machine> machines() {
        return Specs.machines();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void coveringSequencesReachEveryGoal(Machine machine) {
        CoveringSequences covering = CoveringSequences.of(machine);
        assertThat(covering.missing()).isEmpty();
        ConformanceReport report = Conformance.of(machine).check(new Interpreted(machine));
        assertThat(report.failure()).isEmpty();
        assertThat(report.coverage().hits().keySet()).containsExactlyElementsOf(Goals.of(machine));
        assertThat(report.coverage().missing()).isEmpty();
        assertThat(report.conforms()).isTrue();
    }

    @Test
    void goalsThatNothingReachesAreNamed() {
        CoveringSequences covering = CoveringSequences.of(LIFECYCLE, 40);
        assertThat(covering.complete()).isFalse();
        assertThat(covering.missing()).isNotEmpty();
        assertThat(covering.missing().toString()).contains("transition give_up");
    }

    @Test
    void randomSequencesFollowTheSeed() {
        Recording first = new Recording();
        Recording second = new Recording();
        Conformance.of(LIFECYCLE).withRandom(20, 30, 7).check(first);
        Conformance.of(LIFECYCLE).withRandom(20, 30, 7).check(second);
        assertThat(first.inputs.toString()).isEqualTo(second.inputs.toString());
        Recording third = new Recording();
        Conformance.of(LIFECYCLE).withRandom(20, 30, 8).check(third);
        assertThat(third.inputs.toString()).isNotEqualTo(first.inputs.toString());
    }

    /** Remembers what it was given. */
    private static final class Recording extends Interpreted {
        private final StringBuilder inputs = new StringBuilder();

        Recording() {
            super(LIFECYCLE);
        }

        @Override
        public Answer apply(InputValue input) {
            inputs.append(input).append('\n');
            return super.apply(input);
        }
    }

    @Test
    void aWrongFieldIsFoundAlongAShortestSequence() {
        Failure failure = fail(new Interpreted(LIFECYCLE) {
            @Override
            protected MachineState after(Outcome.Accepted accepted) {
                return accepted.transition().name().equals("roll_back")
                        ? with(accepted.after(), "attempt_count", new Value.Int(3))
                        : accepted.after();
            }
        });
        assertThat(failure.sequence().inputs().toString())
                .isEqualTo("[QueueAccepted, StageForRun { run_id: r1 }, RollbackStaged { run_id: r1 }]");
        assertThat(failure.difference().aspect()).isEqualTo("field attempt_count");
        assertThat(failure.toString())
                .contains("expected `1`, got `3`")
                .contains("takes roll_back (input-lifecycle.machine.yaml:103)")
                .contains("- RollbackStaged: { run_id: r1 }");
    }

    @Test
    void aStateThatChangesWhereNothingMayChangeIsFound() {
        Failure failure = fail(new Interpreted(LIFECYCLE) {
            private int refused;

            @Override
            public Answer apply(InputValue input) {
                Answer answer = super.apply(input);
                refused += answer instanceof Answer.Rejected ? 1 : 0;
                return answer;
            }

            @Override
            public void reset(Map<String, Value> parameters) {
                super.reset(parameters);
                refused = 0;
            }

            @Override
            public Observation observe() {
                Map<String, Value> fields = new HashMap<>(super.observe().fields());
                fields.remove("attempt_count");
                return refused > 1 ? new Observation(Optional.empty(), fields) : super.observe();
            }
        });
        assertThat(failure.sequence().inputs()).hasSize(2);
        assertThat(failure.difference().aspect()).contains("changes nothing");
    }

    @Test
    void wrongReasonsGuardsEffectsAndKindsAreFound() {
        assertThat(fail(answering(a -> a instanceof Answer.Rejected r
                                        && r.guard().orElse("").equals("run_matches")
                                ? new Answer.Rejected(Optional.of("NotStaged"), r.guard(), r.payload())
                                : a))
                        .difference()
                        .aspect())
                .isEqualTo("the reason");
        assertThat(fail(answering(a -> a instanceof Answer.Accepted accepted
                                ? new Answer.Accepted(accepted.transition(), Optional.of(List.of()))
                                : a))
                        .difference()
                        .aspect())
                .isEqualTo("the list of effects");
        assertThat(fail(answering(a -> a instanceof Answer.Ignored ? Answer.rejected("AlreadyTerminal") : a))
                        .difference()
                        .aspect())
                .isEqualTo("the answer");
        assertThat(fail(answering(a -> a instanceof Answer.Accepted accepted
                                        && accepted.transition().orElse("").equals("give_up")
                                ? new Answer.Accepted(Optional.of("roll_back"), accepted.effects())
                                : a))
                        .difference()
                        .aspect())
                .isEqualTo("the transition");
    }

    @Test
    void effectsAreComparedByValueAndNotAsText() {
        Failure other = fail(associating(run -> new Value.Token(run.type(), 3 - run.number())));
        assertThat(other.difference().aspect()).isEqualTo("effect 1");
        assertThat(other.difference().got()).isEqualTo("`RunAssociated { run_id: r2 }`");
        assertThat(fail(associating(run -> new Value.Member(run.type(), run.toString())))
                        .difference()
                        .aspect())
                .isEqualTo("effect 1");
    }

    private static Subject associating(Function<Value.Token, Value> run) {
        return answering(a -> a instanceof Answer.Accepted accepted
                ? new Answer.Accepted(
                        accepted.transition(),
                        accepted.effects()
                                .map(effects -> effects.stream()
                                        .map(effect -> effect.payload().get("run_id") instanceof Value.Token token
                                                ? new EffectValue(effect.effect(), Map.of("run_id", run.apply(token)))
                                                : effect)
                                        .toList()))
                : a);
    }

    @Test
    void aSubjectThatThrowsOrAnswersNothingGetsAReport() {
        assertThat(fail(answering(a -> {
                            throw new IllegalStateException("out of order");
                        }))
                        .difference()
                        .got())
                .contains("out of order");
        assertThat(fail(new Interpreted(LIFECYCLE) {
                            @Override
                            public void reset(Map<String, Value> parameters) {
                                throw new IllegalStateException("no connection");
                            }
                        })
                        .difference()
                        .toString())
                .contains("at the start")
                .contains("no connection");
    }

    @Test
    void whatIsNotObservedIsNotComparedButSaid() {
        ConformanceReport report = Conformance.of(LIFECYCLE).check(new Interpreted(LIFECYCLE) {
            @Override
            protected MachineState after(Outcome.Accepted accepted) {
                return accepted.after();
            }

            @Override
            public Observation observe() {
                Map<String, Value> fields = new LinkedHashMap<>(super.observe().fields());
                fields.keySet().retainAll(List.of("attempt_count"));
                return new Observation(super.observe().phase(), fields);
            }
        });
        assertThat(report.failure()).isEmpty();
        assertThat(report.unobserved())
                .containsExactlyInAnyOrder(
                        "last_run_id", "last_boundary", "superseded_by", "coalesced_into", "abandon_reason");
    }

    private static Failure fail(Subject subject) {
        return Conformance.of(LIFECYCLE)
                .withRandom(200, 30, 1)
                .check(subject)
                .failure()
                .orElseThrow();
    }

    private static Subject answering(java.util.function.UnaryOperator<Answer> change) {
        return new Interpreted(LIFECYCLE) {
            @Override
            public Answer apply(InputValue input) {
                return change.apply(super.apply(input));
            }
        };
    }

    private static MachineState with(MachineState state, String field, Value value) {
        Map<String, Value> fields = new LinkedHashMap<>(state.fields());
        fields.put(field, value);
        return new MachineState(state.phase(), fields, state.parameters());
    }
}
