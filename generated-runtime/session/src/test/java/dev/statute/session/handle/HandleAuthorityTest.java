package dev.statute.session.handle;

import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.machine.Turn;
import dev.statute.session.types.InputKind;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What all handles have in common: one transition is one step, and whoever observes hears of it afterwards. */
final class HandleAuthorityTest {
    private static final Turn.Input START = new Turn.Input.StartConversationRun(runId(1));
    private static final Turn.Input FAIL = new Turn.Input.FatalFailure(runId(1));
    private static final Turn.Input FAIL_ANOTHER = new Turn.Input.FatalFailure(runId(2));

    private final NotedGate gate = new NotedGate();
    private final List<Reference<?>> references = new ArrayList<>();
    private final HandleAuthority<Turn.State, Turn.Input, Turn.Effect> turn =
            new HandleAuthority<>(gate, TurnStateHandle::decide, Turn.initial(), made -> {}, this::noted);
    private final List<Turn.Phase> seen = new ArrayList<>();
    private final HandleObserver<Turn.State, Turn.Effect> observer =
            made -> seen.add(made.after().phase());

    @Test
    void what_is_accepted_takes_effect_and_says_what_is_to_be_done() {
        assertThat(turn.apply(START)).containsExactly(new Turn.Effect.RunStarted(runId(1)));

        assertThat(turn.state().phase()).isEqualTo(Turn.Phase.APPLYING_PRIMITIVE);
    }

    @Test
    void what_misses_a_requirement_is_refused_with_it_and_with_what_its_reason_says() {
        turn.apply(START);
        Turn.State before = turn.state();

        HandleRefusedException refused =
                catchThrowableOfType(HandleRefusedException.class, () -> turn.apply(FAIL_ANOTHER));

        assertThat(refused.kind()).isEqualTo(HandleRefusal.Kind.GUARD_REJECTED);
        assertThat(refused)
                .hasMessageContaining("FatalFailure was refused in ApplyingPrimitive: OtherRun")
                .hasMessageContaining(runId(1).value().toString())
                .hasMessageContaining("run_matches_active")
                .hasMessageContaining("Another run is active or none.");
        assertThat(refused.refusal())
                .hasValueSatisfying(why -> assertThat(why.reason()).isEqualTo(Turn.Rejection.OTHER_RUN));
        assertThat(turn.state()).isEqualTo(before);
    }

    @Test
    void what_has_no_transition_is_refused_as_such() {
        HandleRefusedException refused = catchThrowableOfType(HandleRefusedException.class, () -> turn.apply(FAIL));

        assertThat(refused.kind()).isEqualTo(HandleRefusal.Kind.NO_MATCHING_TRANSITION);
        assertThat(refused).hasMessageContaining("InvalidTransition").hasMessageContaining("in Ready");
        assertThat(turn.state()).isEqualTo(Turn.initial());
    }

    @Test
    void what_is_ignored_changes_nothing_and_is_no_mistake() {
        HandleAuthority<String, String, String> deaf =
                HandleAuthority.ephemeral((state, input) -> Decision.ignored("It hears nothing."), "still");

        assertThat(deaf.apply("anything")).isEmpty();
        assertThat(deaf.state()).isEqualTo("still");
    }

    @Test
    void what_cannot_be_noted_does_not_happen() {
        IllegalStateException full = new IllegalStateException("full");
        HandleAuthority<Turn.State, Turn.Input, Turn.Effect> unnoted =
                new HandleAuthority<>(gate, TurnStateHandle::decide, Turn.initial(), made -> {
                    throw full;
                });
        unnoted.observe(observer);

        assertThatThrownBy(() -> unnoted.apply(START)).isSameAs(full);

        assertThat(unnoted.state()).isEqualTo(Turn.initial());
        assertThat(seen).isEmpty();
    }

    @Test
    void a_sample_is_taken_in_the_step_of_the_transition() {
        String sampled = turn.applyAndSample(START, after -> after.phase().specName() + gate.within);

        assertThat(sampled).isEqualTo("ApplyingPrimitive1");
    }

    @Test
    void nobody_samples_what_was_refused() {
        assertThatThrownBy(() -> turn.applyAndSample(FAIL, after -> seen.add(after.phase())))
                .isInstanceOf(HandleRefusedException.class);

        assertThat(seen).isEmpty();
    }

    @Test
    void several_inputs_can_be_one_step() {
        List<Turn.Phase> during = turn.alone(before -> {
            turn.apply(START);
            turn.apply(FAIL);
            return List.of(before.phase(), turn.state().phase());
        });

        assertThat(during).containsExactly(Turn.Phase.READY, Turn.Phase.FAILED);
        assertThat(gate.deepest).isEqualTo(2);
    }

    @Test
    void an_observer_gets_where_the_machine_stands_and_is_told_of_all_that_comes_after() {
        turn.apply(START);

        Turn.State baseline = turn.observe(observer);
        turn.apply(FAIL);

        assertThat(baseline.phase()).isEqualTo(Turn.Phase.APPLYING_PRIMITIVE);
        assertThat(seen).containsExactly(Turn.Phase.FAILED);
    }

    @Test
    void an_observer_is_called_when_nobody_is_alone_any_more() {
        List<Integer> within = new ArrayList<>();
        HandleObserver<Turn.State, Turn.Effect> nosy = made -> within.add(gate.within);
        turn.observe(nosy);

        turn.alone(before -> {
            turn.apply(START);
            turn.apply(FAIL);
            return within.add(-1);
        });

        assertThat(within).containsExactly(-1, 0, 0);
    }

    @Test
    void an_observer_that_acts_upon_what_it_hears_is_told_in_order() {
        List<Turn.Phase> heard = new ArrayList<>();
        HandleObserver<Turn.State, Turn.Effect> acting = made -> {
            if (heard.isEmpty()) {
                turn.apply(FAIL);
            }
            heard.add(made.after().phase());
        };
        turn.observe(acting);

        turn.apply(START);

        assertThat(heard).containsExactly(Turn.Phase.APPLYING_PRIMITIVE, Turn.Phase.FAILED);
    }

    @Test
    void refusals_are_not_told() {
        turn.observe(observer);

        assertThatThrownBy(() -> turn.apply(FAIL)).isInstanceOf(HandleRefusedException.class);

        assertThat(seen).isEmpty();
    }

    @Test
    void an_observer_that_breaks_breaks_nothing() {
        HandleObserver<Turn.State, Turn.Effect> broken = made -> {
            throw new IllegalStateException("broken");
        };
        turn.observe(broken);

        turn.apply(START);

        assertThat(turn.state().phase()).isEqualTo(Turn.Phase.APPLYING_PRIMITIVE);
    }

    @Test
    void the_last_one_observes() {
        HandleObserver<Turn.State, Turn.Effect> former = made -> seen.add(Turn.Phase.READY);
        turn.observe(former);
        turn.observe(observer);

        turn.apply(START);

        assertThat(seen).containsExactly(Turn.Phase.APPLYING_PRIMITIVE);
    }

    @Test
    void an_observer_that_nobody_keeps_is_not_told() {
        turn.observe(observer);
        turn.apply(START);
        references.forEach(Reference::clear);

        turn.apply(FAIL);

        assertThat(seen).containsExactly(Turn.Phase.APPLYING_PRIMITIVE);
    }

    @Test
    void ephemeral_authorities_share_nothing() {
        TurnStateHandle one = TurnStateHandle.ephemeral();
        TurnStateHandle other = TurnStateHandle.ephemeral();

        one.startConversationRun(runId(1));
        one.primitiveApplied(runId(1), InputKind.PROMPT, true, false);

        assertThat(one.snapshot()).isInstanceOf(Turn.Snapshot.CallingLlm.class);
        assertThat(other.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
    }

    private <T> Reference<T> noted(T referent) {
        WeakReference<T> made = new WeakReference<>(referent);
        references.add(made);
        return made;
    }

    /** Knows how deep within it the test is. */
    private static final class NotedGate implements HandleGate {
        private final CommandGate gate = new CommandGate();
        private int within;
        private int deepest;

        @Override
        public <T> T alone(Supplier<T> work) {
            return gate.alone(() -> {
                within++;
                deepest = Math.max(deepest, within);
                try {
                    return work.get();
                } finally {
                    within--;
                }
            });
        }

        @Override
        public void outside(Runnable call) {
            gate.outside(call);
        }
    }
}
