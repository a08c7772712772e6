package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;

/** Subjects made of other things. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class Subjects {
    private Subjects() {}

    /**
     * A subject that waits for the answers of an asynchronous one. A call that takes longer than the limit counts as a
     * difference, and the run ends.
     */
    public static Subject waitingFor(AsyncSubject subject, Duration limit) {
        return new Subject() {
            @Override
            public void reset(Map<String, Value> parameters) throws Exception {
                await(subject.reset(parameters), limit);
            }

            @Override
            public Answer apply(InputValue input) throws Exception {
                return await(subject.apply(input), limit);
            }

            @Override
            public Observation observe() throws Exception {
                return await(subject.observe(), limit);
            }
        };
    }

    /**
     * The same subject with a limit for each call, so that one that hangs is reported. Every call runs in a thread of its
     * own; one that hangs is interrupted and left behind.
     */
    public static Subject limited(Subject subject, Duration limit) {
        return waitingFor(
                new AsyncSubject() {
                    @Override
                    public CompletionStage<?> reset(Map<String, Value> parameters) {
                        return call(() -> {
                            subject.reset(parameters);
                            return true;
                        });
                    }

                    @Override
                    public CompletionStage<Answer> apply(InputValue input) {
                        return call(() -> subject.apply(input));
                    }

                    @Override
                    public CompletionStage<Observation> observe() {
                        return call(subject::observe);
                    }
                },
                limit);
    }

    private static <T> T await(CompletionStage<T> stage, Duration limit) throws Exception {
        CompletableFuture<T> future = stage.toCompletableFuture();
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new TimeoutException("no answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static <T> CompletionStage<T> call(Call<T> call) {
        InterruptingFuture<T> answer = new InterruptingFuture<>(call);
        answer.thread.start();
        return answer;
    }

    /** Runs a call in a thread of its own, which is interrupted when the answer is no longer wanted. */
    private static final class InterruptingFuture<T> extends CompletableFuture<T> {
        private final Thread thread;

        InterruptingFuture(Call<T> call) {
            this.thread = new Thread(() -> answer(call), "subject");
            thread.setDaemon(true);
        }

        private void answer(Call<T> call) {
            try {
                complete(call.run());
            } catch (Exception | Error e) {
                completeExceptionally(e);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            thread.interrupt();
            return super.cancel(mayInterruptIfRunning);
        }
    }

    /** A call of a subject. */
    @FunctionalInterface
    private interface Call<T> {
        T run() throws Exception;
    }
}
