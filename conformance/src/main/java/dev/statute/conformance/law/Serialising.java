package dev.statute.conformance.law;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.input.InputChooser;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * {@link Law#SERIALISING}: whatever two threads are answered, and the state in the end, is what some order of all their calls
 * gives in which each thread's own keep theirs.
 */
record Serialising<S, I>(Machine machine, Bridge<S, I> bridge, TimeLimit limit) {
    private static final int HISTORIES = 60;

    LawResult ask(List<Sequence> sequences, long seed) {
        Interpreter interpreter = new Interpreter(machine);
        InputChooser chooser = new InputChooser(machine);
        Random random = new Random(seed);
        List<String> along = new ArrayList<>();
        for (int i = 1; i <= HISTORIES; i++) {
            Sequence sequence = sequences.get(random.nextInt(sequences.size()));
            Histories histories = Histories.choose(interpreter, chooser, sequence, random);
            along.add("threads-" + i + " after " + histories.start().name());
            Optional<LawFailure> failure = broken(histories);
            if (failure.isPresent()) {
                return new LawResult(Law.SERIALISING, along, failure.map(first -> shrink(histories, first)));
            }
        }
        return new LawResult(Law.SERIALISING, along, Optional.empty());
    }

    Optional<LawFailure> broken(Histories histories) {
        try {
            Race<S, I> race = new Race<>(bridge, limit);
            Set<Race.Seen> seen = race.run(histories);
            return limit.one(() -> seen.stream()
                            .filter(round -> !order(histories, round).existsFrom(race.start(histories)))
                            .findFirst())
                    .map(round -> failure(histories, text(histories, round), Optional.empty()));
        } catch (ExecutionException e) {
            Throwable thrown = Optional.ofNullable(e.getCause()).orElse(e);
            return Optional.of(
                    failure(histories, calls(histories) + ": the class throws " + thrown, Optional.of(thrown)));
        } catch (TimeoutException e) {
            return Optional.of(failure(histories, calls(histories) + ": " + e.getMessage(), Optional.of(e)));
        }
    }

    private Order<S, I> order(Histories histories, Race.Seen seen) {
        return new Order<>(
                bridge, made(histories.one(), seen.one()), made(histories.other(), seen.other()), seen.end());
    }

    private List<Order.Made<I>> made(List<Histories.Call> calls, List<Race.Done> seen) {
        List<Order.Made<I>> made = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            made.add(new Order.Made<>(
                    bridge.input(calls.get(i).input()), calls.get(i).prepared(), seen.get(i)));
        }
        return made;
    }

    private LawFailure failure(Histories histories, String seen, Optional<Throwable> cause) {
        return new LawFailure(
                machine,
                Law.SERIALISING,
                histories.start(),
                histories.start().inputs().size(),
                seen,
                cause);
    }

    private static String calls(Histories histories) {
        return "then one thread does " + list(histories.one()) + " while the other does " + list(histories.other());
    }

    private static String list(List<Histories.Call> calls) {
        return calls.stream().map(call -> "`" + call + "`").collect(Collectors.joining(", "));
    }

    private static String text(Histories histories, Race.Seen seen) {
        return "then no order explains what two threads get at once. One: "
                + answered(histories.one(), seen.one()) + ". The other: "
                + answered(histories.other(), seen.other()) + ". The state in the end: " + Texts.of(seen.end());
    }

    private static String answered(List<Histories.Call> calls, List<Race.Done> seen) {
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            answered.add("`" + calls.get(i) + "` " + seen.get(i));
        }
        return String.join("; ", answered);
    }

    /** Leaves out calls and inputs before them as long as it shows again, which it may fail to do by luck. */
    private LawFailure shrink(Histories histories, LawFailure first) {
        if (first.cause().filter(TimeoutException.class::isInstance).isPresent()) {
            // Each attempt would wait once more.
            return first;
        }
        Histories smallest = histories;
        LawFailure failure = first;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Histories candidate : shorter(smallest)) {
                Optional<LawFailure> again = broken(candidate);
                if (again.isPresent()) {
                    smallest = candidate;
                    failure = again.get();
                    smaller = true;
                    break;
                }
            }
        }
        return failure;
    }

    private static List<Histories> shorter(Histories histories) {
        List<Histories> shorter = new ArrayList<>();
        Sequence start = histories.start();
        for (List<Histories.Call> fewer : withoutOne(histories.one())) {
            shorter.add(new Histories(start, fewer, histories.other()));
        }
        for (List<Histories.Call> fewer : withoutOne(histories.other())) {
            shorter.add(new Histories(start, histories.one(), fewer));
        }
        for (List<InputValue> fewer : withoutOne(start.inputs())) {
            shorter.add(new Histories(
                    new Sequence(start.name(), start.parameters(), fewer), histories.one(), histories.other()));
        }
        return shorter;
    }

    private static <T> List<List<T>> withoutOne(List<T> list) {
        List<List<T>> shorter = new ArrayList<>();
        for (int i = list.size() - 1; i >= 0; i--) {
            List<T> fewer = new ArrayList<>(list);
            fewer.remove(i);
            shorter.add(fewer);
        }
        return shorter;
    }
}
