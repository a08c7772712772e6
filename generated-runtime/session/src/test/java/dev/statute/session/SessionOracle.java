package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionSnapshot;
import dev.statute.session.driver.DriverView;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.driver.StoredStates;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.Registration;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.DurableState;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.store.InputPage;
import dev.statute.session.store.MachineLifecycleRecord;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import dev.statute.session.types.TerminalOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold whatever is done to sessions. */
final class SessionOracle {
    /** How often an input is given to a run at most. */
    private static final int ATTEMPTS = 3;

    private final PlayedRuntime played;

    SessionOracle(PlayedRuntime played) {
        this.played = played;
    }

    /** What holds at any moment. */
    void always() {
        for (PlayedSession session : played.sessions()) {
            played.runtime()
                    .spineSnapshot(session.id())
                    .ifPresent(snapshot ->
                            assertThat(snapshot.violations()).as("%s", snapshot).isEmpty());
        }
    }

    /**
     * What is stored is what the drivers know, unless one of them is out of step with its store and about to be given up. It is stored
     * late that an input has given way to another one, as it says so itself if it comes back. What is not durable stays where it is
     * stored when its session is recovered, and nobody knows it any more.
     */
    void asStored() {
        if (played.isDurable()) {
            List<SessionId> known = played.runtime().sessions();
            List<DriverView> views = played.runtime().views();
            for (int number = 0; number < known.size(); number++) {
                if (isStaying(known.get(number))) {
                    asStored(known.get(number), views.get(number));
                }
            }
        }
    }

    private boolean isStaying(SessionId session) {
        return played.runtime()
                .spineSnapshot(session)
                .filter(snapshot -> snapshot.attachment().registration() != Registration.Phase.DRAINING)
                .isPresent();
    }

    private void asStored(SessionId session, DriverView view) {
        LogicalRuntimeId runtime = LogicalRuntimeId.forSession(session);
        Optional<MachineLifecycleRecord> stored = StoredStates.load(played.store(), runtime);
        assertThat(DurableState.decide(view.control().stateWithoutRun()))
                .as("the state of %s", session)
                .isEqualTo(stored.map(MachineLifecycleRecord::runtimeState).orElse(RuntimeControl.Phase.IDLE));
        assertThat(view.binding())
                .as("the binding of %s", session)
                .isEqualTo(stored.map(MachineLifecycleRecord::binding).orElse(RuntimeBinding.NONE));
        Map<InputId, InputState> inputs = new HashMap<>();
        for (InputId input : view.ledger().activeInputIds()) {
            inputs.put(input, view.ledger().get(input).orElseThrow());
        }
        assertThat(storedInputs(runtime, view)).as("the inputs of %s", session).isEqualTo(inputs);
    }

    private Map<InputId, InputState> storedInputs(LogicalRuntimeId runtime, DriverView view) {
        Map<InputId, InputState> inputs = new HashMap<>();
        Optional<InputId> after = Optional.empty();
        do {
            InputPage page = played.store().loadNonTerminalInputs(runtime, after, 3);
            page.inputs().stream()
                    .map(StoredInput::state)
                    .filter(state -> !isStoredLater(view.ledger().get(state.inputId())))
                    .filter(state -> view.ledger().contains(state.inputId()) || !isForgotten(state))
                    .forEach(state -> inputs.put(state.inputId(), state));
            after = page.next();
        } while (after.isPresent());
        return inputs;
    }

    private static boolean isStoredLater(Optional<InputState> known) {
        return known.flatMap(InputState::terminalOutcome)
                .filter(ended ->
                        ended instanceof TerminalOutcome.Superseded || ended instanceof TerminalOutcome.Coalesced)
                .isPresent();
    }

    private static boolean isForgotten(InputState stored) {
        return stored.facts().durability().equals(Optional.of(InputDurability.EPHEMERAL));
    }

    /** What holds when nobody does anything. */
    void atRest() {
        always();
        for (PlayedSession session : played.sessions()) {
            Optional<SpineSnapshot> snapshot = played.runtime().spineSnapshot(session.id());
            assertThat(waiters(snapshot))
                    .as("those who wait for inputs of %s", snapshot)
                    .isEqualTo(session.untold());
            snapshot.ifPresent(known -> atRest(session, known));
            assertThat(session.consumed()).as("times that inputs were done").allSatisfy((input, times) -> {
                if (isRemembered(session, input)) {
                    assertThat(times).isEqualTo(1);
                }
            });
            session.given().forEach((input, times) -> {
                if (isRemembered(session, input)) {
                    fitsItsAttempts(input, times);
                }
            });
            assertThat(session.overlapping())
                    .as("inputs that two runs had at the same time")
                    .isEmpty();
        }
    }

    private void fitsItsAttempts(InputId input, int times) {
        assertThat(times).as("runs of the input %s", input).isLessThanOrEqualTo(ATTEMPTS);
    }

    private void atRest(PlayedSession session, SpineSnapshot snapshot) {
        assertThat(snapshot.control().phase()).as("%s", snapshot).isNotEqualTo(RuntimeControl.Phase.RUNNING);
        List<InputState> states = new ArrayList<>();
        for (Input input : session.accepted().values()) {
            Optional<InputState> state = played.runtime().inputState(session.id(), input.id());
            if (input.header().durability() == InputDurability.DURABLE && played.isDurable()) {
                assertThat(state).as("%s", input).isPresent();
            }
            state.ifPresent(states::add);
        }
        states.forEach(InputReplay::check);
        session.arrives(snapshot.control().phase(), states);
    }

    private static Map<InputId, Integer> waiters(Optional<SpineSnapshot> snapshot) {
        Map<InputId, Integer> waiters = new HashMap<>();
        snapshot.map(SpineSnapshot::waiters)
                .map(CompletionSnapshot::entries)
                .ifPresent(entries -> entries.forEach(entry -> waiters.put(entry.inputId(), entry.waiters())));
        return waiters;
    }

    /** What holds when all sessions were given up: nobody waits, and the store has everything. */
    void afterwards() {
        for (PlayedSession session : played.sessions()) {
            assertThat(session.untold()).as("those who wait for nobody").isEmpty();
            if (played.isDurable()) {
                keptInStore(session);
                doneOnce(session);
            }
        }
        if (played.isDurable()) {
            goesOn(played.restarted());
        }
    }

    private void keptInStore(PlayedSession session) {
        for (Input input : session.accepted().values()) {
            if (input.header().durability() == InputDurability.DURABLE) {
                assertThat(played.store().loadInputState(LogicalRuntimeId.forSession(session.id()), input.id()))
                        .as("the stored input %s", input)
                        .isPresent();
            }
        }
    }

    /** What is not durable is forgotten when its session is recovered from a store, and may be submitted again then. */
    private boolean isRemembered(PlayedSession session, InputId input) {
        return !played.isDurable() || isDurable(session, input);
    }

    /** What is not durable may be submitted again, under the same id, to whoever has forgotten it. */
    private static boolean isDurable(PlayedSession session, InputId input) {
        return Optional.ofNullable(session.accepted().get(input))
                .filter(known -> known.header().durability() == InputDurability.DURABLE)
                .isPresent();
    }

    /**
     * No input has two receipts. A store that has kept a receipt without the inputs that it was to keep with it says of them that they
     * wait, and nobody can know better: they are done again, and not lost.
     */
    private void doneOnce(PlayedSession session) {
        Map<InputId, RunId> receipts = new HashMap<>();
        List<RunId> runs = new ArrayList<>(played.turns().runs());
        runs.removeAll(played.faults().withoutInputs());
        for (RunId run : runs) {
            played.store()
                    .loadBoundaryReceipt(LogicalRuntimeId.forSession(session.id()), run, 0)
                    .map(RunBoundaryReceipt::contributingInputIds)
                    .ifPresent(inputs -> inputs.stream()
                            .filter(input -> isDurable(session, input))
                            .forEach(input -> assertThat(receipts.put(input, run))
                                    .as("another run of %s", input)
                                    .isNull()));
        }
    }

    /** With an executor that does what it is given all that was acknowledged comes to an end. */
    private void goesOn(SessionRuntime next) {
        for (PlayedSession session : played.sessions()) {
            try {
                next.ensureExecutor(session.id(), ScriptedExecutor.doing(ScriptedExecutor.succeeds()));
            } catch (RuntimeDriverException refusal) {
                assertThat(refusal.kind())
                        .as("%s", refusal)
                        .isIn(RuntimeDriverException.Kind.NOT_READY, RuntimeDriverException.Kind.DESTROYED);
                continue;
            }
            assertThat(next.activeInputs(session.id())).isEmpty();
            session.accepted()
                    .forEach((id, input) -> next.inputState(session.id(), id).ifPresent(InputReplay::check));
        }
    }
}
