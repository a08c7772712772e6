package dev.statute.session;

import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.driver.Faults;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.Binding;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.ops.OperationSnapshot;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.AgentRuntimeId;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What belongs to sessions, and to whom these belong. */
class SessionBindingsTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final AgentRuntimeId AGENT = new AgentRuntimeId("rt:session:" + SESSION);

    private final List<RuntimeSignal> heard = new ArrayList<>();
    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.ephemeral().signalListener(heard::add).loopExecutor(Runnable::run));

    @Test
    @DisplayName("E1. Bindings carry the session that they were asked for")
    void bindingsNameTheirSession() {
        assertThat(runtime.prepareBindings(SESSION).session()).isEqualTo(SESSION);
    }

    @Test
    @DisplayName("A29, E2. Given bindings that are asked for twice, then they are of one epoch, and the same objects")
    void bindingsStayTheSame() {
        SessionBindings first = runtime.prepareBindings(SESSION);
        SessionBindings second = runtime.prepareBindings(SESSION);

        assertThat(second.epochId()).isEqualTo(first.epochId());
        assertThat(second.operations()).isSameAs(first.operations());
        assertThat(second.cursors()).isSameAs(first.cursors());
        assertThat(second.handles()).isSameAs(first.handles());
        assertThat(heard).containsExactly(new RuntimeSignal(SESSION, new Binding.Effect.RuntimeBound(AGENT, 0)));
    }

    @Test
    @DisplayName("E3. Different sessions have different epochs")
    void epochsAreOfOneSession() {
        assertThat(runtime.prepareBindings(SESSION).epochId())
                .isNotEqualTo(runtime.prepareBindings(Runtimes.session(2)).epochId());
    }

    @Test
    @DisplayName("E4. An operation registered through the first bindings is visible through the second")
    void operationsAreShared() {
        runtime.prepareBindings(SESSION).operations().registerOperation(operation());

        assertThat(runtime.prepareBindings(SESSION).operations().listOperations())
                .extracting(OperationSnapshot::id)
                .containsExactly(operation().id());
    }

    @Test
    @DisplayName("D19. Given bindings only, then the session is registered and has no executor")
    void bindingBringsNoExecutor() {
        runtime.prepareBindings(SESSION);

        assertThat(runtime.contains(SESSION)).isTrue();
        assertThat(runtime.hasExecutor(SESSION)).isFalse();
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
    }

    @Test
    @DisplayName("A30. Given local bindings, then nobody hears of them, and they are made by the runtime all the same")
    void localBindingsAreNotAnnounced() {
        SessionBindings local = runtime.prepareLocalBindings(SESSION);

        assertThat(heard).isEmpty();
        assertThat(local.haveMachineAuthority()).isTrue();
        assertThat(runtime.prepareBindings(SESSION).operations()).isSameAs(local.operations());
    }

    @Test
    void onlyTheRuntimeMarksItsBindings() {
        SessionBindings made = runtime.prepareBindings(SESSION);
        SessionBindings forged = new SessionBindings(
                made.session(), made.epochId(), made.operations(), made.cursors(), made.handles(), "me");

        assertThat(made.haveMachineAuthority()).isTrue();
        assertThat(forged.haveMachineAuthority()).isFalse();
    }

    @Test
    @DisplayName("F7. Given an executor without prior registration, then bindings and look-up give one registry")
    void anExecutorBringsTheSameRegistry() {
        runtime.ensureExecutor(SESSION, doing(succeeds()));

        assertThat(runtime.operations(SESSION))
                .containsSame(runtime.prepareBindings(SESSION).operations());
        assertThat(runtime.operations(Runtimes.session(2))).isEmpty();
    }

    @Test
    @DisplayName(
            "F8. Given stored operations, when a new process registers the session, then it goes on with their epoch")
    void storedOperationsComeBack() {
        RuntimeStore store = TestStores.empty();
        SessionBindings before = Runtimes.persistent(store).prepareBindings(SESSION);
        before.operations().registerOperation(operation());
        before.operations().provisioningSucceeded(operation().id());
        before.operations()
                .completeOperation(operation().id(), new OperationResult(new OperationText("ok"), false, 1, 0));

        SessionBindings after = Runtimes.persistent(store).prepareBindings(SESSION);

        assertThat(after.epochId()).isEqualTo(before.epochId());
        assertThat(after.operations().completionFeed().listSince(0).entries())
                .extracting(entry -> entry.id())
                .containsExactly(operation().id());
    }

    @Test
    void theOwnerHearsHowTheSessionEnds() {
        runtime.prepareBindings(SESSION);
        heard.clear();

        runtime.retire(SESSION);
        runtime.destroy(SESSION);

        assertThat(heard)
                .containsExactly(
                        new RuntimeSignal(SESSION, new Binding.Effect.RuntimeRetired(AGENT, 0)),
                        new RuntimeSignal(SESSION, new Binding.Effect.RuntimeDestroyed(AGENT, 0)));
    }

    @Test
    void whoIsNotBoundHearsNothing() {
        runtime.register(SESSION);

        runtime.retire(SESSION);
        runtime.destroy(SESSION);

        assertThat(heard).isEmpty();
    }

    @Test
    void beginningAnewAsksForAnotherBinding() {
        runtime.prepareBindings(SESSION);
        assertThat(fence()).contains(0L);

        runtime.reset(SESSION);
        assertThat(fence()).isEmpty();
        runtime.prepareBindings(SESSION);

        assertThat(fence()).contains(0L);
        assertThat(heard)
                .hasSize(2)
                .extracting(RuntimeSignal::effect)
                .hasOnlyElementsOfType(Binding.Effect.RuntimeBound.class);
    }

    @Test
    void aSessionThatIsDestroyedIsNotBound() {
        runtime.register(SESSION);
        runtime.destroy(SESSION);

        assertThat(failure(runtime).kind()).isEqualTo(RuntimeBindingsException.Kind.PREPARE_FAILED);
        assertThat(catchThrowableOfType(RuntimeBindingsException.class, () -> runtime.prepareLocalBindings(SESSION))
                        .kind())
                .isEqualTo(RuntimeBindingsException.Kind.PREPARE_FAILED);
    }

    @Test
    void whatCannotBeStoredIsNotBoundAndNotKnown() {
        Faults faults = new Faults();
        SessionRuntime counting = Runtimes.persistent(faults.in(TestStores.empty()));
        faults.takeCalls();
        counting.register(SESSION);
        int registering = faults.takeCalls().size();
        SessionRuntime persistent = Runtimes.persistent(faults.in(TestStores.empty()));
        faults.after(registering);

        assertThat(failure(persistent)).hasMessageContaining("control op persist failed");

        assertThat(persistent.contains(SESSION)).isFalse();
    }

    @Test
    void anOwnerThatBreaksHearsWhatComesAfter() {
        List<Binding.EffectName> order = new ArrayList<>();
        SessionRuntime owned = Runtimes.with(SessionRuntime.ephemeral().signalListener(signal -> {
            order.add(signal.effect().effectName());
            throw new AssertionError("the owner is broken");
        }));

        assertThat(failure(owned)).hasMessageContaining("the owner is broken");
        assertThatThrownBy(() -> owned.destroy(SESSION)).hasMessageContaining("the owner is broken");

        assertThat(order).containsExactly(Binding.EffectName.RUNTIME_BOUND, Binding.EffectName.RUNTIME_DESTROYED);
    }

    @Test
    void anOwnerHearsInTheOrderInWhichItHappened() {
        AtomicReference<SessionRuntime> heardOf = new AtomicReference<>();
        List<Binding.EffectName> order = new ArrayList<>();
        SessionRuntime owned = Runtimes.with(SessionRuntime.ephemeral().signalListener(signal -> {
            if (signal.effect() instanceof Binding.Effect.RuntimeBound) {
                heardOf.get().destroy(SESSION);
            }
            order.add(signal.effect().effectName());
        }));
        heardOf.set(owned);

        owned.prepareBindings(SESSION);

        assertThat(order).containsExactly(Binding.EffectName.RUNTIME_BOUND, Binding.EffectName.RUNTIME_DESTROYED);
    }

    @Test
    void anOwnerThatCannotBeToldHasTheSessionAllTheSame() {
        SessionRuntime deaf = Runtimes.with(SessionRuntime.ephemeral().signalListener(signal -> {
            throw new IllegalStateException("the owner is gone");
        }));

        assertThat(failure(deaf)).hasMessageContaining("committed effect dispatch failed");

        assertThat(deaf.contains(SESSION)).isTrue();
        assertThat(deaf.spineSnapshot(SESSION)
                        .orElseThrow()
                        .attachment()
                        .binding()
                        .agentRuntimeId())
                .isPresent();
    }

    private static RuntimeBindingsException failure(SessionRuntime runtime) {
        RuntimeBindingsException failure =
                catchThrowableOfType(RuntimeBindingsException.class, () -> runtime.prepareBindings(SESSION));
        assertThat(failure).isNotNull();
        return failure;
    }

    private Optional<Long> fence() {
        return runtime.spineSnapshot(SESSION)
                .orElseThrow()
                .attachment()
                .binding()
                .fenceToken();
    }

    private static OperationSpec operation() {
        return new OperationSpec(
                new OperationId(Samples.uuid(1)),
                OperationKind.BACKGROUND_TOOL_OP,
                SESSION,
                "a tool",
                "test",
                Optional.empty(),
                false);
    }
}
