package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.ledger.InputState;
import dev.statute.session.ledger.InputStateHistoryEntry;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.TerminalOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the authority once more what the history of an input says, and looks whether that leads to where the input stands. */
final class InputReplay {
    private InputReplay() {}

    static void check(InputState input) {
        List<InputLifecycle.Input> words = words(input);
        InputLifecycle.State state = InputLifecycle.initial();
        for (InputStateHistoryEntry entry : input.history()) {
            assertThat(state.phase()).as("history " + input.history()).isEqualTo(entry.from());
            state = step(state, entry, words)
                    .orElseThrow(() -> new AssertionError("nothing does " + entry + " in " + input.history()));
        }
        assertThat(state).as("end of " + input.history()).isEqualTo(input.lifecycle());
    }

    private static Optional<InputLifecycle.State> step(
            InputLifecycle.State state, InputStateHistoryEntry entry, List<InputLifecycle.Input> words) {
        for (InputLifecycle.Input word : words) {
            if (InputLifecycle.apply(state, word) instanceof InputLifecycle.Result.Accepted accepted
                    && entry.reason().equals(Optional.of(accepted.transition().specName()))
                    && accepted.after().phase() == entry.to()) {
                return Optional.of(accepted.after());
            }
        }
        return Optional.empty();
    }

    /** All that can have been said. Histories do not name earlier runs, but of these nothing is kept either. */
    private static List<InputLifecycle.Input> words(InputState input) {
        List<InputLifecycle.Input> words = new ArrayList<>(List.of(
                InputLifecycle.Input.QueueAccepted.INSTANCE,
                InputLifecycle.Input.ConsumeOnAccept.INSTANCE,
                InputLifecycle.Input.RollbackStaged.INSTANCE,
                new InputLifecycle.Input.MarkAppliedPendingConsumption(
                        input.lastBoundarySequence().orElse(0L)),
                InputLifecycle.Input.Consume.INSTANCE));
        for (AdmissionPath path : AdmissionPath.values()) {
            words.add(new InputLifecycle.Input.Recover(true, path));
            words.add(new InputLifecycle.Input.Recover(false, path));
        }
        input.lastRunId().ifPresent(run -> {
            words.add(new InputLifecycle.Input.StageForRun(run));
            words.add(new InputLifecycle.Input.MarkApplied(run));
        });
        input.terminalOutcome().map(InputReplay::ending).ifPresent(words::add);
        return words;
    }

    private static InputLifecycle.Input ending(TerminalOutcome outcome) {
        if (outcome instanceof TerminalOutcome.Superseded superseded) {
            return new InputLifecycle.Input.Supersede(superseded.supersededBy());
        }
        if (outcome instanceof TerminalOutcome.Coalesced coalesced) {
            return new InputLifecycle.Input.Coalesce(coalesced.aggregateId());
        }
        if (outcome instanceof TerminalOutcome.Abandoned abandoned) {
            return new InputLifecycle.Input.Abandon(abandoned.reason());
        }
        return InputLifecycle.Input.Consume.INSTANCE;
    }
}
