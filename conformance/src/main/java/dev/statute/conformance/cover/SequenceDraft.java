package dev.statute.conformance.cover;

import dev.statute.conformance.Sequence;
import dev.statute.conformance.cover.Goal.GuardedIn;
import dev.statute.spec.explore.search.Path;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sequences while they are put together from steps that reach goals. What a step reaches is what the interpreter says, so
 * that nothing counts as covered because a search believes it.
 */
final class SequenceDraft {
    private final Interpreter interpreter;
    private final Set<Goal> open;
    private final Set<Goal> shown = new HashSet<>();
    private final Map<Path, Stop> stops = new LinkedHashMap<>();

    SequenceDraft(Machine machine) {
        this.interpreter = new Interpreter(machine);
        this.open = new LinkedHashSet<>(Goals.of(machine));
    }

    /** The inputs to give at the end of a path: those that change nothing can all be given in one run. */
    private static final class Stop {
        private final List<InputValue> harmless = new ArrayList<>();
        private final List<InputValue> moving = new ArrayList<>();
    }

    /** The goals that are not reached yet, in the order of the file. */
    List<Goal> open() {
        return List.copyOf(open);
    }

    /** Takes a step in, if it shows anything new. */
    void offer(Sighted sighted) {
        Set<Goal> onTheWay = new HashSet<>();
        MachineState state = sighted.path().start();
        for (InputValue input : sighted.path().inputs()) {
            Explanation step = interpreter.explain(state, input);
            Goals.reached(state.phase(), input.input(), step, onTheWay::add);
            state = ((Outcome.Accepted) step.outcome()).after();
        }
        InputValue input = sighted.input();
        Explanation step = interpreter.explain(state, input);
        Set<Goal> reached = new HashSet<>();
        Goals.reached(state.phase(), input.input(), step, reached::add);
        if (reached.stream().anyMatch(this::isNews)) {
            Stop stop = stops.computeIfAbsent(sighted.path(), path -> new Stop());
            (step.outcome() instanceof Outcome.Accepted ? stop.moving : stop.harmless).add(input);
            shown.addAll(onTheWay);
            shown.addAll(reached);
            open.removeAll(shown);
        }
    }

    private boolean isNews(Goal goal) {
        return open.contains(goal) || goal instanceof GuardedIn && !shown.contains(goal);
    }

    /** One sequence for each input that moves on, the first of a stop with all that do not. */
    List<Sequence> sequences() {
        List<Path> runs = new ArrayList<>();
        stops.forEach((path, stop) -> {
            List<InputValue> start = new ArrayList<>(path.inputs());
            start.addAll(stop.harmless);
            if (stop.moving.isEmpty()) {
                runs.add(new Path(path.start(), start));
            }
            for (InputValue input : stop.moving) {
                runs.add(new Path(path.start(), start).then(input));
                start = path.inputs();
            }
        });
        List<Sequence> sequences = new ArrayList<>();
        for (Path run : runs) {
            // Whoever goes along a run goes along its beginnings too.
            if (runs.stream().noneMatch(other -> begins(other, run))) {
                String name = "cover-" + (sequences.size() + 1);
                sequences.add(new Sequence(name, run.start().parameters(), run.inputs()));
            }
        }
        return sequences;
    }

    private static boolean begins(Path longer, Path shorter) {
        int length = shorter.inputs().size();
        return length < longer.inputs().size()
                && shorter.start().equals(longer.start())
                && longer.inputs().subList(0, length).equals(shorter.inputs());
    }
}
