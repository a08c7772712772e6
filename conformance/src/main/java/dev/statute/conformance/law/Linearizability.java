package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Owner;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apiguardian.api.API;

/**
 * Two threads on one authority: whatever they were answered, and the state in the end, is what some order of all their
 * inputs gives in which each thread's own keep theirs. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Linearizability {
    private Linearizability() {}

    /**
     * Runs two histories at once.
     *
     * @param start inputs that are applied before, by one thread
     * @param one the inputs of one thread, few
     * @param other the inputs of the other thread, few
     * @return what no order explains; empty if some order does
     */
    public static <S, I> Optional<String> broken(
            Bridge<S, I> bridge,
            Map<String, Value> parameters,
            List<InputValue> start,
            List<InputValue> one,
            List<InputValue> other)
            throws InterruptedException {
        Owner<S, I> owner = bridge.authority(bridge.initial(parameters));
        start.forEach(input -> owner.apply(bridge.input(input)));
        S before = owner.state();
        List<List<Answer>> answers = atOnce(bridge, owner, List.of(one, other));
        Search<S, I> search =
                new Search<>(bridge, one, other, answers.get(0), answers.get(1), bridge.read(owner.state()));
        return search.explains(before, 0, 0)
                ? Optional.empty()
                : Optional.of("no order of " + one + " and " + other + " gives " + answers + " and the state "
                        + search.end());
    }

    private static <S, I> List<List<Answer>> atOnce(
            Bridge<S, I> bridge, Owner<S, I> owner, List<List<InputValue>> histories) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(histories.size());
        try {
            CyclicBarrier start = new CyclicBarrier(histories.size());
            List<Callable<List<Answer>>> tasks = new ArrayList<>();
            for (List<InputValue> history : histories) {
                tasks.add(() -> {
                    start.await();
                    return history.stream()
                            .map(input -> owner.apply(bridge.input(input)))
                            .toList();
                });
            }
            List<List<Answer>> answers = new ArrayList<>();
            for (Future<List<Answer>> task : threads.invokeAll(tasks)) {
                answers.add(task.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an authority failed under two threads", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Tries the orders, one step of one of the threads after the other. */
    private record Search<S, I>(
            Bridge<S, I> bridge,
            List<InputValue> one,
            List<InputValue> other,
            List<Answer> oneAnswers,
            List<Answer> otherAnswers,
            MachineState end) {
        boolean explains(S state, int ofOne, int ofOther) {
            if (ofOne == one.size() && ofOther == other.size()) {
                return bridge.read(state).equals(end);
            }
            return ofOne < one.size()
                            && next(state, one.get(ofOne), oneAnswers.get(ofOne))
                                    .filter(after -> explains(after, ofOne + 1, ofOther))
                                    .isPresent()
                    || ofOther < other.size()
                            && next(state, other.get(ofOther), otherAnswers.get(ofOther))
                                    .filter(after -> explains(after, ofOne, ofOther + 1))
                                    .isPresent();
        }

        private Optional<S> next(S state, InputValue input, Answer answer) {
            Applied<S> applied = bridge.apply(state, bridge.input(input));
            return applied.answer().equals(answer) ? Optional.of(applied.after().orElse(state)) : Optional.empty();
        }
    }
}
