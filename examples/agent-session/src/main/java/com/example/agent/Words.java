package com.example.agent;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.types.AbandonReason;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/** Words for values that have none of their own. */
final class Words {
    private Words() {}

    static String of(AbandonReason reason) {
        return reason instanceof AbandonReason.MaxAttemptsExhausted exhausted
                ? "given up after " + exhausted.attempts() + " attempts"
                : reason.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What became of an input about which somebody was told. */
    static String of(CompletionHandle done) {
        try {
            return of(done.toCompletableFuture().join());
        } catch (CompletionException e) {
            return "nobody can tell: " + e.getCause().getMessage();
        }
    }

    private static String of(CompletionOutcome outcome) {
        if (outcome instanceof CompletionOutcome.Completed completed) {
            return "the agent says: " + completed.result().text();
        } else if (outcome instanceof CompletionOutcome.AbandonedWithError failed) {
            return failed.reason();
        } else if (outcome instanceof CompletionOutcome.Abandoned abandoned) {
            return abandoned.reason();
        } else if (outcome instanceof CompletionOutcome.RuntimeTerminated terminated) {
            return terminated.reason();
        }
        return outcome.completionClass().specName().toLowerCase(Locale.ROOT);
    }
}
