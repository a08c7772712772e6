package dev.statute.conformance.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Explained;
import dev.statute.conformance.GuardValue;
import dev.statute.conformance.Owner;
import dev.statute.conformance.Preparation;
import dev.statute.conformance.Restored;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.Specs;
import dev.statute.conformance.cover.CoveringSequences;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One class for each way to break a law. */
final class LawsTest {
    private static final Machine LIFECYCLE = Specs.lifecycle();
    private static final List<Sequence> COVERING =
            CoveringSequences.of(LIFECYCLE).sequences();
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void aSoundClassKeepsAllLaws() {
        List<LawResult> results = new Laws<>(LIFECYCLE, new Delegating(LIFECYCLE)).ask(COVERING, 0);
        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isEmpty());
        assertThat(results).extracting(LawResult::law).contains(Law.values());
        assertThat(result(results, Law.STORING).along())
                .startsWith(COVERING.get(0).name())
                .endsWith("random-5");
        assertThat(results.stream().filter(result -> result.law() == Law.SCENARIO))
                .extracting(result -> result.along().get(0))
                .containsExactlyElementsOf(LIFECYCLE.scenarios().stream()
                        .map(scenario -> scenario.name())
                        .toList());
    }

    @Test
    void decidingOtherwiseTheSecondTimeIsFound() {
        LawFailure failure = broken(Law.DECIDING, new Delegating(LIFECYCLE) {
            private int calls;

            @Override
            public Applied<MachineState> apply(MachineState state, InputValue input) {
                Applied<MachineState> applied = super.apply(state, input);
                return ++calls % 2 == 0 && applied.answer() instanceof Answer.Rejected
                        ? new Applied<>(Answer.ignored(), Optional.empty())
                        : applied;
            }
        });
        assertThat(failure.seen()).startsWith("first rejected with").endsWith("then ignored");
        assertThat(failure.sequence().inputs()).hasSize(1);
        assertThat(failure.step()).isEqualTo(1);
    }

    @Test
    void anExplanationOfAnotherDecisionIsFound() {
        LawFailure failure = broken(
                Law.EXPLAINING,
                explaining(explained -> explained.answer() instanceof Answer.Ignored
                        ? new Explained(Answer.rejected("AlreadyTerminal"), explained.guards())
                        : explained));
        assertThat(failure.seen()).contains("`apply`: ignored").contains("`explain`: rejected with `AlreadyTerminal`");
    }

    @Test
    void guardsThatStandOtherwiseThanInTheSpecAreFound() {
        LawFailure nonsense = broken(
                Law.EXPLAINING,
                explaining(explained ->
                        new Explained(explained.answer(), List.of(new GuardValue("nonsense", Optional.of(true))))));
        assertThat(nonsense.seen()).contains("[nonsense passes], the spec [");
        LawFailure turned = broken(
                Law.EXPLAINING,
                explaining(explained -> new Explained(
                        explained.answer(),
                        explained.guards().stream()
                                .map(guard -> new GuardValue(
                                        guard.guard(), guard.holds().map(holds -> !holds)))
                                .toList())));
        assertThat(turned.seen()).contains(" fails], the spec [").contains(" passes]");
    }

    private static Delegating explaining(Function<Explained, Explained> change) {
        return new Delegating(LIFECYCLE) {
            @Override
            public Explained explain(MachineState state, InputValue input) {
                return change.apply(super.explain(state, input));
            }
        };
    }

    @Test
    void aStateThatDoesNotComeBackIsFound() {
        LawFailure other = broken(
                Law.STORING,
                restoring((values, restored) -> values.phase().terminal()
                        ? new Restored<>(Optional.of(initial()), Optional.empty())
                        : restored));
        assertThat(other.seen()).contains("comes back as another");
        assertThat(other.sequence().inputs()).hasSizeLessThan(3);
        LawFailure refused = broken(
                Law.STORING,
                restoring((values, restored) -> values.phase().terminal()
                        ? new Restored<>(Optional.empty(), Optional.of("attempt_count"))
                        : restored));
        assertThat(refused.seen()).contains("is refused because of `attempt_count`");
    }

    @Test
    void aSnapshotThatLosesSomethingIsFound() {
        LawFailure failure = broken(Law.STORING, new Delegating(LIFECYCLE) {
            @Override
            public Restored<MachineState> reloaded(MachineState state) {
                return super.reloaded(LawsTest.initial());
            }
        });
        assertThat(failure.seen()).contains("comes back as another");
        assertThat(failure.sequence().inputs()).hasSize(1);
    }

    @Test
    void aGoodStateBesideOneThatIsReachedAndIsRefusedIsFound() {
        LawFailure failure = broken(
                Law.STORING,
                restoring((values, restored) ->
                        values.fields().get("attempt_count").equals(new Value.Int(2))
                                ? new Restored<>(Optional.empty(), Optional.of("attempt_count"))
                                : restored));
        assertThat(failure.seen()).contains("is refused because of `attempt_count`");
    }

    @Test
    void anInputOutsideOfItsTypesThatIsMadeIsFound() {
        LawFailure failure = broken(Law.REFUSING, new Delegating(LIFECYCLE) {
            @Override
            public InputValue input(String name, Map<String, Value> payload) {
                Map<String, Value> right = new LinkedHashMap<>(payload);
                right.replace("boundary", new Value.Int(-1), new Value.Int(0));
                return super.input(name, right);
            }
        });
        assertThat(failure.seen())
                .startsWith("an input ConfirmBoundary is made of {")
                .contains("boundary=-1");
    }

    @Test
    void guardsOfInputsThatAreNotGivenAreAskedToo() {
        LawFailure failure = broken(Law.EXPLAINING, new Delegating(LIFECYCLE) {
            @Override
            public Explained explain(MachineState state, InputValue input) {
                return state.phase().initial() && input.input().name().equals("Consume")
                        ? new Explained(Answer.ignored(), List.of())
                        : super.explain(state, input);
            }
        });
        assertThat(failure.step()).isEqualTo(1);
    }

    @Test
    void aBrokenStateThatIsRestoredIsFound() {
        LawFailure failure = broken(
                Law.REFUSING,
                restoring((values, restored) -> restored.refused().isPresent()
                        ? new Restored<>(Optional.of(values), Optional.empty())
                        : restored));
        assertThat(failure.seen()).contains("is restored, although it breaks `");
        assertThat(failure.sequence().inputs()).isEmpty();
        assertThat(failure.place()).startsWith("at the start");
    }

    @Test
    void aRefusalUnderAnotherNameIsFound() {
        LawFailure failure = broken(
                Law.REFUSING,
                restoring((values, restored) -> restored.refused().isPresent()
                        ? new Restored<>(Optional.empty(), Optional.of("nonsense"))
                        : restored));
        assertThat(failure.seen()).contains("is refused because of `nonsense`, not of `");
    }

    private interface Change {
        Restored<MachineState> apply(MachineState values, Restored<MachineState> restored);
    }

    private static Delegating restoring(Change change) {
        return new Delegating(LIFECYCLE) {
            @Override
            public Restored<MachineState> restore(MachineState values) {
                return change.apply(values, super.restore(values));
            }
        };
    }

    @Test
    void preparingThatShowsAtOnceIsFound() {
        assertThat(broken(Law.PREPARING, owned((bridge, state) -> new Careless(bridge, state) {
                            @Override
                            public Preparation prepare(InputValue input) {
                                Preparation prepared = super.prepare(input);
                                apply(input);
                                return prepared;
                            }
                        }))
                        .seen())
                .contains("`prepare` and `discard` lead to");
    }

    @Test
    void committingWhatIsOverIsFound() {
        assertThat(broken(Law.PREPARING, committing((closed, overtaken) -> !overtaken))
                        .seen())
                .contains("what was discarded can be committed");
        assertThat(broken(Law.PREPARING, committing((closed, overtaken) -> !closed))
                        .seen())
                .contains("onto a state that it was not prepared on");
    }

    @Test
    void committingTwiceIsFound() {
        assertThat(broken(Law.PREPARING, owned((bridge, state) -> new Careless(bridge, state) {
                            @Override
                            public Preparation prepare(InputValue input) {
                                return new Reopening(super.prepare(input));
                            }
                        }))
                        .seen())
                .contains("a step can be committed twice");
    }

    @Test
    void committingToAnotherStateOrPreparingAnotherAnswerIsFound() {
        assertThat(broken(Law.PREPARING, owned((bridge, state) -> new Careless(bridge, state) {
                            @Override
                            void become(Applied<MachineState> applied) {}
                        }))
                        .seen())
                .contains("`commit` leads to ")
                .contains(", `apply` to ");
        assertThat(broken(Law.PREPARING, owned((bridge, state) -> new Careless(bridge, state) {
                            @Override
                            public Preparation prepare(InputValue input) {
                                return new Reopening(super.prepare(input)) {
                                    @Override
                                    public Answer answer() {
                                        return Answer.ignored();
                                    }
                                };
                            }
                        }))
                        .seen())
                .contains("`prepare`: ignored; `apply`: ");
    }

    /** Closed by nothing but discarding. */
    private static class Reopening implements Preparation {
        private final Preparation prepared;
        private boolean committed;

        Reopening(Preparation prepared) {
            this.prepared = prepared;
        }

        @Override
        public Answer answer() {
            return prepared.answer();
        }

        @Override
        public void commit() {
            if (!committed) {
                prepared.commit();
            }
            committed = true;
        }

        @Override
        public void discard() {
            prepared.discard();
        }
    }

    private interface MayCommit {
        boolean test(boolean closed, boolean overtaken);
    }

    private static Delegating committing(MayCommit may) {
        return owned((bridge, state) -> new Careless(bridge, state) {
            @Override
            boolean mayCommit(boolean closed, boolean overtaken) {
                return may.test(closed, overtaken);
            }
        });
    }

    private interface Opening {
        Owner<MachineState, InputValue> of(Bridge<MachineState, InputValue> bridge, MachineState state);
    }

    private static Delegating owned(Opening opening) {
        return new Delegating(LIFECYCLE) {
            @Override
            public Owner<MachineState, InputValue> authority(MachineState state) {
                return opening.of(this, state);
            }
        };
    }

    @Test
    void anAuthorityWithoutALockIsFound() {
        LawFailure failure = broken(Law.SERIALISING, owned(Careless::new));
        assertThat(failure.seen()).startsWith("then no order explains").contains("The other: `");
    }

    @Test
    void anAuthorityThatLocksApplyAloneIsFound() {
        LawFailure failure = broken(Law.SERIALISING, owned((bridge, state) -> new Careless(bridge, state) {
            @Override
            public synchronized Answer apply(InputValue input) {
                return super.apply(input);
            }
        }));
        assertThat(failure.seen()).contains("`prepare and commit ");
    }

    @Test
    void anAuthorityThatThrowsUnderTwoThreadsIsFound() {
        LawFailure failure = broken(Law.SERIALISING, owned((bridge, state) -> new Careless(bridge, state) {
            @Override
            public Answer apply(InputValue input) {
                throw new IllegalArgumentException("not now");
            }
        }));
        assertThat(failure.seen()).contains("the class throws java.lang.IllegalArgumentException: not now");
        assertThat(failure.cause()).containsInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAuthorityThatHangsIsFound() {
        Bridge<MachineState, InputValue> hanging = owned((bridge, state) -> new Careless(bridge, state) {
            @Override
            public Answer apply(InputValue input) {
                hang();
                return Answer.ignored();
            }
        });
        LawFailure failure = result(
                        new Laws<>(LIFECYCLE, hanging, SHORT).ask(Set.of(Law.SERIALISING), COVERING, 0),
                        Law.SERIALISING)
                .failure()
                .orElseThrow();
        assertThat(failure.seen()).contains("no answer within 300 ms");
        assertThat(failure.cause()).containsInstanceOf(TimeoutException.class);
        assertThat(failure.thrown()).anyMatch(line -> line.contains("LawsTest.hang"));
    }

    @Test
    void aScenarioThatTheClassDoesNotPassIsFound() {
        Delegating wrong = new Delegating(LIFECYCLE) {
            @Override
            public Applied<MachineState> apply(MachineState state, InputValue input) {
                Applied<MachineState> applied = super.apply(state, input);
                return new Applied<>(applied.answer(), applied.after().map(after -> state));
            }
        };
        List<LawResult> results = new Laws<>(LIFECYCLE, wrong).ask(Set.of(Law.SCENARIO), COVERING, 0);
        LawFailure failure = result(results, Law.SCENARIO).failure().orElseThrow();
        assertThat(failure.seen())
                .startsWith("step " + failure.step() + " of scenario `"
                        + failure.sequence().name() + "`");
    }

    @Test
    void whatTheClassThrowsBreaksTheLawThatWasAskedThere() {
        LawFailure explaining = broken(Law.EXPLAINING, explaining(explained -> {
            throw new AssertionError("explain is broken");
        }));
        assertThat(explaining.seen()).contains("explain is broken");
        assertThat(explaining.sequence().inputs()).hasSize(1);
        assertThat(explaining.toString())
                .startsWith("InputLifecycle breaks a law (`explain` says")
                .contains("in step 1 of ")
                .contains("1. ")
                .contains("  at dev.statute.conformance.law.LawsTest");
        LawFailure restoring = broken(Law.STORING, restoring((values, restored) -> {
            throw new IllegalStateException("restore is broken");
        }));
        assertThat(restoring.place()).startsWith("at the start of ");
        assertThat(restoring.cause()).containsInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClassThatHangsBreaksTheLawThatWasAskedThere() {
        Delegating hanging = explaining(explained -> {
            hang();
            return explained;
        });
        Optional<LawFailure> failure = new Laws<>(LIFECYCLE, hanging, SHORT).broken(COVERING);
        assertThat(failure.orElseThrow().law()).isEqualTo(Law.EXPLAINING);
        assertThat(failure.orElseThrow().step()).isEqualTo(1);
        assertThat(failure.orElseThrow().seen()).contains("no answer within 300 ms");
    }

    @Test
    void lawsAreAskedAlongRandomSequencesToo() {
        List<InputValue> seen = new ArrayList<>();
        Delegating watching = new Delegating(LIFECYCLE) {
            @Override
            public Explained explain(MachineState state, InputValue input) {
                seen.add(input);
                return super.explain(state, input);
            }
        };
        new Laws<>(LIFECYCLE, watching).ask(Set.of(Law.EXPLAINING), List.of(), 7);
        List<InputValue> first = List.copyOf(seen);
        seen.clear();
        new Laws<>(LIFECYCLE, watching).ask(Set.of(Law.EXPLAINING), List.of(), 7);
        assertThat(first).hasSizeGreaterThan(20).isEqualTo(seen);
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MachineState initial() {
        return new Delegating(LIFECYCLE).initial(Map.of());
    }

    private static LawFailure broken(Law law, Bridge<MachineState, InputValue> bridge) {
        return result(new Laws<>(LIFECYCLE, bridge).ask(Set.of(law), COVERING, 0), law)
                .failure()
                .orElseThrow();
    }

    private static LawResult result(List<LawResult> results, Law law) {
        return results.stream()
                .filter(result -> result.law() == law)
                .findFirst()
                .orElseThrow();
    }
}
