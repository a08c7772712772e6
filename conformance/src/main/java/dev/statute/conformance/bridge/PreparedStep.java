package dev.statute.conformance.bridge;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Preparation;
import org.apiguardian.api.API;

/** A preparation made of the methods of a prepared step. */
@API(status = API.Status.EXPERIMENTAL)
public record PreparedStep(Answer answer, Runnable commits, Runnable discards) implements Preparation {
    /** What there is when the machine found itself broken: nothing to commit, and nothing to discard. */
    public static PreparedStep faulted(String message) {
        Runnable refuse = () -> {
            throw new IllegalStateException("nothing was prepared: " + message);
        };
        return new PreparedStep(new Answer.Faulted(message), refuse, () -> {});
    }

    @Override
    public void commit() {
        commits.run();
    }

    @Override
    public void discard() {
        discards.run();
    }
}
