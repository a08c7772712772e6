package dev.statute.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.statute.conformance.oracle.Difference;
import dev.statute.spec.compile.Compilation;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever a subject or its spec does wrong, the answer is a report that says what. */
final class BadSubjectsTest {
    private static final String KEYS = """
            spec: machine/1
            name: Board
            package: com.example.board
            version: 1
            imports:
              board.types.yaml: [Key]
            parameters:
              most: { type: int 1..3, default: 2 }
            phases:
              Open: { initial: true }
            fields:
              out: { type: int 0..3, init: 0 }
              last: { type: option of Key, init: none }
            inputs:
              Take: { payload: { key: Key } }
              Bring: { payload: { key: Key } }
            rejections:
              AllOut: { doc: Nothing left. }
            transitions:
              take:
                input: Take
                from: Open
                require:
                  some_left: { that: out < most, else: AllOut }
                to: same
                set: { out: out + 1, last: some(key) }
              bring:
                input: Bring
                from: Open
                to: same
                set: { out: 'max(out - 1, 0)', last: some(key) }
            invariants:
              few: { that: out <= 3 }
            check: { domains: { Key: 3 } }
            """;

    private static final String TYPES = """
            spec: types/1
            package: com.example.board
            types:
              Key: { id: string }
            """;

    private static final Machine BOARD = compile(KEYS);

    private static Machine compile(String machine) {
        return compilation(machine).orThrow().machines().get(0);
    }

    private static Compilation compilation(String machine) {
        return SpecCompiler.compile(
                SpecFiles.of(new SourceText("board.types.yaml", TYPES), new SourceText("board.machine.yaml", machine)));
    }

    @Test
    void anErrorIsReportedWithItsCauseWhereverItIsThrown() {
        Error boom = new AssertionError("boom");
        Failure applied = failure(new Interpreted(BOARD) {
            @Override
            public Answer apply(InputValue input) {
                throw boom;
            }
        });
        assertThat(applied.difference().got()).contains("AssertionError: boom");
        assertThat(applied.difference().cause()).containsSame(boom);
        Failure looked = failure(new Interpreted(BOARD) {
            @Override
            public Observation observe() {
                throw new StackOverflowError();
            }
        });
        assertThat(looked.difference().got()).contains("StackOverflowError");
        Failure begun = failure(new Interpreted(BOARD) {
            @Override
            public void reset(Map<String, Value> parameters) {
                throw boom;
            }
        });
        assertThat(begun.difference().step()).isZero();
        assertThat(begun.scenario()).contains("before the first input");
    }

    @Test
    void aLongMessageIsCut() {
        Failure failure = failure(new Interpreted(BOARD) {
            @Override
            public Answer apply(InputValue input) {
                throw new IllegalStateException("no".repeat(50_000));
            }
        });
        assertThat(failure.difference().got()).hasSizeLessThan(400).endsWith("...");
    }

    @Test
    void valuesThatAreNullAreNamed() {
        Failure failure = failure(new Interpreted(BOARD) {
            @Override
            public Observation observe() {
                Map<String, Value> fields = new HashMap<>(super.observe().fields());
                fields.put("out", null);
                return new Observation(super.observe().phase(), fields);
            }
        });
        assertThat(failure.difference().got()).contains("field `out` is null");
        assertThat(failure(answering(answer -> new Answer.Rejected(null, Optional.empty(), Optional.empty())))
                        .difference()
                        .got())
                .contains("the reason is null");
    }

    @Test
    void whatAnswersLeaveOutIsSaid() {
        ConformanceReport report = Conformance.of(BOARD)
                .check(answering(
                        answer -> answer instanceof Answer.Accepted ? Answer.accepted() : Answer.rejected("AllOut")));
        assertThat(report.conforms()).isTrue();
        assertThat(report.unobserved()).containsExactlyInAnyOrder("the transition", "the effects", "the guard");
    }

    @Test
    void namesThatTheSpecDoesNotHaveAreToldFromWrongOnes() {
        Failure failure =
                failure(answering(answer -> answer instanceof Answer.Rejected ? Answer.rejected("AllOuts") : answer));
        assertThat(failure.difference().got())
                .contains("which is no reason of Board")
                .contains("did you mean `AllOut`");
    }

    @Test
    void valuesThatLookAlikeAreToldApart() {
        Failure failure = failure(new Interpreted(BOARD) {
            @Override
            public Observation observe() {
                Map<String, Value> fields = new LinkedHashMap<>(super.observe().fields());
                fields.computeIfPresent(
                        "last",
                        (name, last) -> last instanceof Value.Some some && some.value() instanceof Value.Token token
                                ? new Value.Some(new Value.Token(new TypeName("com.elsewhere", "Key"), token.number()))
                                : last);
                return new Observation(super.observe().phase(), fields);
            }
        });
        assertThat(failure.difference().toString())
                .contains("com.example.board.Key")
                .contains("com.elsewhere.Key");
    }

    @Test
    void aFaultOfTheSpecIsNotConforming() {
        Machine broken = compile(KEYS.replace("max(out - 1, 0)", "out - 1"));
        Failure failure =
                Conformance.of(broken).check(new Interpreted(broken)).failure().orElseThrow();
        assertThat(failure.difference().aspect()).isEqualTo(Difference.SPEC);
        assertThat(failure.difference().got()).contains("Open x Bring").contains("out");
    }

    @Test
    void aStatementThatDoesNotHoldIsNotConforming() {
        Failure invariant = wandering(KEYS.replace("out <= 3", "out <= 1"));
        assertThat(invariant.difference().expected()).isEqualTo("invariant few to hold");
        assertThat(invariant.sequence().inputs().toString()).isEqualTo("[Take { key: k1 }, Take { key: k1 }]");
        Failure property =
                wandering(KEYS.replace("check:", "properties: { never_less: { step: next.out >= out } }\ncheck:"));
        assertThat(property.difference().expected()).isEqualTo("property never_less to hold");
    }

    private static Failure wandering(String machine) {
        Machine broken = compile(machine);
        return Conformance.of(broken)
                .withRandom(20, 20, 1)
                .check(new Interpreted(broken))
                .failure()
                .orElseThrow();
    }

    @Test
    void idsThatOccurTwiceAreShrunkTogether() {
        Failure failure = Conformance.shrink(
                new Interpreter(BOARD), new Forgetful(), new Sequence("long", most(3), wandering()), difference());
        assertThat(failure.sequence().inputs().toString()).isEqualTo("[Take { key: k1 }, Bring { key: k1 }]");
        assertThat(failure.sequence().parameters()).isEqualTo(most(2));
        assertThat(failure.unshrunk()).isEmpty();
    }

    /** Wrong after a key was brought that had been taken, whichever it is. */
    private static final class Forgetful extends Interpreted {
        private final Set<Value> taken = new HashSet<>();
        private boolean wrong;

        Forgetful() {
            super(BOARD);
        }

        @Override
        public void reset(Map<String, Value> parameters) {
            super.reset(parameters);
            taken.clear();
            wrong = false;
        }

        @Override
        public Answer apply(InputValue input) {
            Value key = input.payload().get("key");
            wrong = wrong || input.input().name().equals("Bring") && !taken.add(key);
            taken.add(key);
            return super.apply(input);
        }

        @Override
        public Observation observe() {
            Map<String, Value> fields = new LinkedHashMap<>(super.observe().fields());
            if (wrong) {
                fields.put("out", new Value.Int(3));
            }
            return new Observation(super.observe().phase(), fields);
        }
    }

    private static Difference difference() {
        return new Difference(6, "field out", "`1`", "`3`");
    }

    private static Map<String, Value> most(long number) {
        return Map.of("most", new Value.Int(number));
    }

    private static List<InputValue> wandering() {
        List<InputValue> inputs = new ArrayList<>();
        for (String step : List.of("Take 3", "Take 2", "Bring 1", "Take 1", "Take 3", "Bring 3")) {
            String[] parts = step.split(" ");
            inputs.add(new InputValue(
                    BOARD.input(parts[0]).orElseThrow(),
                    Map.of(
                            "key",
                            new Value.Token(new TypeName("com.example.board", "Key"), Long.parseLong(parts[1])))));
        }
        return inputs;
    }

    @Test
    void aDifferenceThatIsNotSeenAgainIsSaidToBeOne() {
        Failure failure = failure(new Interpreted(BOARD) {
            private int asked;

            @Override
            public Answer apply(InputValue input) {
                asked++;
                return asked == 3 ? Answer.ignored() : super.apply(input);
            }
        });
        assertThat(failure.unshrunk().orElseThrow()).contains("not seen again");
        assertThat(failure.sequence().inputs()).hasSize(failure.difference().step());
        assertThat(failure.heading()).contains("does not always do the same");
    }

    @Test
    void theScenarioToPasteFailsForASystemThatDiffers() {
        Failure failure = failure(new Interpreted(BOARD) {
            @Override
            public Observation observe() {
                Map<String, Value> fields = new LinkedHashMap<>(super.observe().fields());
                fields.computeIfPresent("last", (name, last) -> last instanceof Value.Some ? new Value.None() : last);
                return new Observation(super.observe().phase(), fields);
            }
        });
        assertThat(failure.scenario())
                .contains("bring_in_open:")
                .contains("last: k1")
                .contains("effects: []");
        String pasted = KEYS.replace("check:", "scenarios:\n" + failure.scenario() + "\ncheck:");
        assertThat(problems(pasted)).isEmpty();
        assertThat(problems(pasted.replace(", last: some(key) }", " }")))
                .anySatisfy(problem -> assertThat(problem).contains("last"));
    }

    private static List<String> problems(String machine) {
        return compilation(machine).problems().stream().map(Object::toString).toList();
    }

    @Test
    void anInterruptedRunIsNotADifference() {
        Subject subject = new Interpreted(BOARD) {
            @Override
            public Answer apply(InputValue input) {
                throw sneaky(new InterruptedException());
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> Conformance.of(BOARD).check(subject))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException sneaky(Exception e) throws E {
        throw (E) e;
    }

    private static Failure failure(Subject subject) {
        return Conformance.of(BOARD)
                .withRandom(100, 30, 1)
                .check(subject)
                .failure()
                .orElseThrow();
    }

    private static Subject answering(UnaryOperator<Answer> change) {
        return new Interpreted(BOARD) {
            @Override
            public Answer apply(InputValue input) {
                return change.apply(super.apply(input));
            }
        };
    }
}
