package dev.statute.conformance.law;

import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Sequence;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Follows sequences on a class and asks one law on the way. Whatever the class throws breaks the law, and so does a class
 * that hangs.
 *
 * @param begin makes what asks the law along one sequence, for the state that it begins in
 */
record Walk<S, I>(Machine machine, Bridge<S, I> bridge, Law law, Function<S, StepLaw<S, I>> begin, TimeLimit limit) {
    /** How a sequence breaks the law, with the inputs up to where it shows; empty if it does not. */
    Optional<LawFailure> broken(Sequence sequence) {
        Progress<S, I> progress = new Progress<>(this, sequence);
        try {
            return limit.one(progress::follow, progress::stop).map(seen -> failure(progress, seen, Optional.empty()));
        } catch (ExecutionException e) {
            Throwable thrown = Optional.ofNullable(e.getCause()).orElse(e);
            return Optional.of(failure(progress, "the class throws " + thrown, Optional.of(thrown)));
        } catch (TimeoutException e) {
            return Optional.of(failure(progress, String.valueOf(e.getMessage()), Optional.of(e)));
        }
    }

    private LawFailure failure(Progress<S, I> progress, String seen, Optional<Throwable> cause) {
        int step = progress.step();
        return new LawFailure(machine, law, progress.sequence.until(step), step, seen, cause);
    }

    /** One pass along a sequence. */
    private static final class Progress<S, I> {
        private final Walk<S, I> walk;
        private final Sequence sequence;

        private int step;

        /** Whether nobody waits any longer, so that {@code step} is to stay what it is. */
        private boolean over;

        Progress(Walk<S, I> walk, Sequence sequence) {
            this.walk = walk;
            this.sequence = sequence;
        }

        Optional<String> follow() {
            S state = walk.bridge.initial(sequence.parameters());
            StepLaw<S, I> law = walk.begin.apply(state);
            Optional<String> broken = law.brokenIn(state);
            for (int number = 1; number <= sequence.inputs().size() && broken.isEmpty(); number++) {
                reach(number);
                Step<S, I> taken = take(number, state);
                state = taken.after();
                broken = law.brokenBy(taken);
                if (broken.isEmpty()) {
                    broken = law.brokenIn(state);
                }
            }
            return broken;
        }

        private synchronized void reach(int number) {
            step = over ? step : number;
        }

        synchronized int step() {
            return step;
        }

        synchronized void stop() {
            over = true;
        }

        private Step<S, I> take(int number, S state) {
            InputValue values = sequence.inputs().get(number - 1);
            I input = walk.bridge.input(values);
            Applied<S> applied = walk.bridge.apply(state, input);
            return new Step<>(number, state, values, input, applied);
        }
    }
}
