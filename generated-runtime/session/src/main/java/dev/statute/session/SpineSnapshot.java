package dev.statute.session;

import dev.statute.session.completion.CompletionSnapshot;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.CommsDrain;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.Registration;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.ops.OperationSnapshot;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.DrainTaskMode;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RuntimeEpochId;
import dev.statute.session.types.SilentIntent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * All that is known of a session, taken between two of its commands, for those who look for mistakes. Immutable.
 *
 * @param attachment who it is, and what it has of an executor
 * @param control whether it runs
 * @param inputs its inputs and where they are
 * @param waiters who waits for what
 * @param operations its operations, sorted by how they are shown
 * @param drain the task that carries what peers send
 */
@API(status = API.Status.EXPERIMENTAL)
public record SpineSnapshot(
        Attachment attachment,
        Control control,
        Inputs inputs,
        CompletionSnapshot waiters,
        List<OperationSnapshot> operations,
        Drain drain) {
    /** Refuses null, and copies collections. */
    public SpineSnapshot {
        Objects.requireNonNull(attachment, "attachment");
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(waiters, "waiters");
        operations = List.copyOf(operations);
        Objects.requireNonNull(drain, "drain");
    }

    /** What does not fit together, in words; empty if everything does. */
    public List<String> violations() {
        return SpineInvariants.violations(this);
    }

    /** How many inputs it remembers, by where they stand and in that order; where none stands is left out. */
    public Map<InputLifecycle.Phase, Long> ledgerCounts() {
        return inputs.all().stream().collect(Collectors.groupingBy(Fact::phase, TreeMap::new, Collectors.counting()));
    }

    /**
     * Who a session is, and what it has of an executor.
     *
     * @param session the session
     * @param runtimeId its runtime
     * @param binding to whom the runtime is bound, as it is stored
     * @param registration how far its executor has come
     * @param loopLive whether it has a loop that takes what it is told
     * @param epoch the epoch of its operations
     * @param cursors how far the readers of the feed of its operations have come
     */
    public record Attachment(
            SessionId session,
            LogicalRuntimeId runtimeId,
            RuntimeBinding binding,
            Registration.Phase registration,
            boolean loopLive,
            RuntimeEpochId epoch,
            OpsCursors cursors) {
        /** Refuses null. */
        public Attachment {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(runtimeId, "runtimeId");
            Objects.requireNonNull(binding, "binding");
            Objects.requireNonNull(registration, "registration");
            Objects.requireNonNull(epoch, "epoch");
            Objects.requireNonNull(cursors, "cursors");
        }
    }

    /**
     * Whether a session runs.
     *
     * @param phase where it stands; others see a run that empties a retired session as retired
     * @param currentRun the active run
     * @param preRunState where the active run began
     */
    public record Control(
            RuntimeControl.Phase phase, Optional<RunId> currentRun, Optional<RuntimeControl.Phase> preRunState) {
        /** Refuses null. */
        public Control {
            Objects.requireNonNull(phase, "phase");
            Objects.requireNonNull(currentRun, "currentRun");
            Objects.requireNonNull(preRunState, "preRunState");
        }
    }

    /**
     * The inputs of a session and where they are.
     *
     * @param all all that it remembers, in the order of admission
     * @param queue those in the lane of what is done in its turn
     * @param steerQueue those in the lane of what is done first
     * @param currentRun the run that has taken inputs
     * @param contributors the inputs that it has taken
     * @param signal the strongest signal that nobody has taken yet
     * @param silentIntents the intents of requests that wake nobody
     */
    public record Inputs(
            List<Fact> all,
            List<InputId> queue,
            List<InputId> steerQueue,
            Optional<RunId> currentRun,
            List<InputId> contributors,
            PostAdmissionSignal signal,
            Set<SilentIntent> silentIntents) {
        /** Refuses null, and copies collections. */
        public Inputs {
            all = List.copyOf(all);
            queue = List.copyOf(queue);
            steerQueue = List.copyOf(steerQueue);
            Objects.requireNonNull(currentRun, "currentRun");
            contributors = List.copyOf(contributors);
            Objects.requireNonNull(signal, "signal");
            silentIntents = Set.copyOf(silentIntents);
        }
    }

    /**
     * One input.
     *
     * @param inputId the input
     * @param phase where it stands
     * @param lane the lane that it belongs into
     * @param attempts how often it was taken by a run
     * @param lastRun the run that has taken it last
     */
    public record Fact(InputId inputId, InputLifecycle.Phase phase, Lane lane, long attempts, Optional<RunId> lastRun) {
        /** Refuses null. */
        public Fact {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(phase, "phase");
            Objects.requireNonNull(lane, "lane");
            Objects.requireNonNull(lastRun, "lastRun");
        }
    }

    /**
     * The task that carries what peers send into a session.
     *
     * @param reachable whether the session has a connection to peers
     * @param phase where the task stands
     * @param mode what the present task is for, or what the last one was for
     * @param taskPresent whether there is one
     */
    public record Drain(boolean reachable, CommsDrain.Phase phase, Optional<DrainTaskMode> mode, boolean taskPresent) {
        /** Refuses null. */
        public Drain {
            Objects.requireNonNull(phase, "phase");
            Objects.requireNonNull(mode, "mode");
        }
    }
}
