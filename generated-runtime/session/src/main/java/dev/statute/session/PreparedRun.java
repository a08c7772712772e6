package dev.statute.session;

import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.types.RunId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apiguardian.api.API;

/**
 * A run that somebody does himself, and that has begun. It goes on until it is told, once, what became of it: nothing else runs in
 * its session until then.
 *
 * <p>Whoever leaves it without a word, be it by an exception, gives it up by {@link #close}, so it is best used in a
 * try-with-resources statement. If it is not closed either, it ends with what is done to its session, which is stopped, destroyed
 * or unregistered, and not by itself.
 *
 * <p>Safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PreparedRun implements AutoCloseable {
    private final SessionCallerRuns.Begun begun;
    private final RunPrimitive primitive;
    private final SessionCallerRuns runs;
    private final AtomicBoolean ended = new AtomicBoolean();

    PreparedRun(SessionCallerRuns.Begun begun, RunPrimitive primitive, SessionCallerRuns runs) {
        this.begun = begun;
        this.primitive = primitive;
        this.runs = runs;
    }

    /** The run. */
    public RunId run() {
        return begun.work().run();
    }

    /** What to do. */
    public RunPrimitive primitive() {
        return primitive;
    }

    /**
     * The run is done, and is stored.
     *
     * @param output what was done; its receipt names the run, and the inputs in the order of the primitive
     * @throws dev.statute.session.driver.RuntimeDriverException if it could not be stored; the run has failed then, or the session
     *     has been given up
     * @throws IllegalStateException if it was said before what became of the run
     */
    public void commit(CoreApplyOutput output) {
        Objects.requireNonNull(output, "output");
        endOnce();
        runs.commit(begun, output);
    }

    /**
     * The run could not be done: its input waits again, or has used up its attempts. An
     * {@link dev.statute.session.run.CoreExecutorException} says what it says if the executor of a loop throws it, so a run can be
     * cancelled too.
     *
     * @param failure why
     * @throws dev.statute.session.driver.RuntimeDriverException if that could not be stored; the session has been given up then
     * @throws IllegalStateException if it was said before what became of the run
     */
    public void fail(Throwable failure) {
        Objects.requireNonNull(failure, "failure");
        endOnce();
        runs.recordFailure(begun, failure);
    }

    /**
     * Gives the run up, as one that has failed. Nothing happens if it was said before what became of it, or if what was done to
     * its session has ended it.
     *
     * @throws dev.statute.session.driver.RuntimeDriverException if that could not be stored; the session has been given up then
     */
    @Override
    public void close() {
        if (!ended.getAndSet(true)) {
            runs.giveUp(begun);
        }
    }

    private void endOnce() {
        if (ended.getAndSet(true)) {
            throw new IllegalStateException("It was said before what became of the run " + run().value() + ".");
        }
    }
}
