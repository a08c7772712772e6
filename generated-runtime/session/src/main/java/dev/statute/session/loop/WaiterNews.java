package dev.statute.session.loop;

import dev.statute.session.completion.CompletionEvidence;
import dev.statute.session.completion.CompletionRegistry;
import dev.statute.session.driver.CompletionNotice;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.policy.EndedInputRule;
import dev.statute.session.policy.TerminationRule;
import dev.statute.session.types.InputId;
import java.util.Set;

/** Tells those who wait what a driver says of their inputs. */
final class WaiterNews {
    private final RuntimeDriver driver;
    private final CompletionRegistry completions;

    WaiterNews(RuntimeDriver driver, CompletionRegistry completions) {
        this.driver = driver;
        this.completions = completions;
    }

    void tell(CompletionNotice notice) {
        if (notice instanceof CompletionNotice.InputEnded ended) {
            tell(ended);
        } else if (notice instanceof CompletionNotice.AllTerminated terminated) {
            completions.terminate(TerminationRule.decide(terminated.cause()), this::isPending);
        }
    }

    /** Whether an input can still end by itself. */
    boolean isPending(InputId id) {
        return driver.view()
                .ledger()
                .get(id)
                .filter(state -> !state.isTerminal())
                .isPresent();
    }

    private void tell(CompletionNotice.InputEnded ended) {
        EndedInputRule.decide(ended.outcome())
                .ifPresent(told -> CompletionEvidence.inputEnded(ended.outcome())
                        .tell(told, completions.take(Set.of(ended.inputId()))));
    }
}
