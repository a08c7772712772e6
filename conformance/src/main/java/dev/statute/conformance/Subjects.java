package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.apiguardian.api.API;

/** Subjects made of other things. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class Subjects {
    private Subjects() {}

    /**
     * A subject that waits for the answers of an asynchronous one. A call that takes longer than the limit, be it until it
     * returns its stage or until the stage is complete, counts as a difference, and the run ends.
     */
    public static Subject waitingFor(AsyncSubject subject, Duration limit) {
        return limited(
                new Subject() {
                    @Override
                    public void reset(Map<String, Value> parameters) throws Exception {
                        await(subject.reset(parameters));
                    }

                    @Override
                    public Answer apply(InputValue input) throws Exception {
                        return await(subject.apply(input));
                    }

                    @Override
                    public Observation observe() throws Exception {
                        return await(subject.observe());
                    }
                },
                limit);
    }

    /**
     * The same subject with a limit for each call, so that one that hangs is reported. All calls run in one thread of the
     * subject's own; when a call hangs, the thread is interrupted and left behind, and another one takes its place.
     */
    public static Subject limited(Subject subject, Duration limit) {
        TimeLimit time = new TimeLimit(limit);
        return new Subject() {
            @Override
            public void reset(Map<String, Value> parameters) throws Exception {
                time.call(() -> {
                    subject.reset(parameters);
                    return true;
                });
            }

            @Override
            public Answer apply(InputValue input) throws Exception {
                return time.call(() -> subject.apply(input));
            }

            @Override
            public Observation observe() throws Exception {
                return time.call(subject::observe);
            }
        };
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        if (stage == null) {
            throw new IllegalStateException("the subject returned null in place of a stage");
        }
        CompletableFuture<T> future = stage.toCompletableFuture();
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw TimeLimit.thrown(e);
        }
    }
}
