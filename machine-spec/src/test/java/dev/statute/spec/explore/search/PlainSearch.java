package dev.statute.spec.explore.search;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.Explanation.Verdict;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The same search in the plainest way: the interpreter on every state with every input and payload, one by one. */
final class PlainSearch {
    private final Machine machine;
    private final Check check;
    private final Interpreter interpreter;
    private final Map<Input, List<InputValue>> inputs = new LinkedHashMap<>();
    private final Deque<MachineState> waiting = new ArrayDeque<>();

    /** The level of every stored state. */
    final Map<MachineState, Integer> levels = new LinkedHashMap<>();
    /** The target of every accepted step from a stored state, with its transition and input. */
    final Map<MachineState, List<String>> edges = new LinkedHashMap<>();
    /** The least level at which something was seen, by name. */
    final Map<String, Integer> seen = new TreeMap<>();
    /** How often something happened, by name. */
    final Map<String, Long> counts = new TreeMap<>();

    final Set<String> phases = new TreeSet<>();
    long generated;
    long filtered;
    long tooDeep;

    PlainSearch(Machine machine, Check check, List<MachineState> initial) {
        this.machine = machine;
        this.check = check;
        this.interpreter = new Interpreter(machine);
        machine.inputs().forEach(input -> inputs.put(input, payloads(input)));
        initial.forEach(state -> arrive(state, 1));
        generated = initial.size();
        while (!waiting.isEmpty()) {
            expand(waiting.removeFirst());
        }
    }

    private List<InputValue> payloads(Input input) {
        List<Map<String, Value>> all = List.of(Map.of());
        for (Component component : input.payload()) {
            List<Map<String, Value>> longer = new ArrayList<>();
            for (Map<String, Value> payload : all) {
                for (Value value : Domains.of(check).of(input, component).values()) {
                    Map<String, Value> more = new LinkedHashMap<>(payload);
                    more.put(component.name(), value);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all.stream().map(payload -> new InputValue(input, payload)).toList();
    }

    /** Without carried fields. */
    MachineState explored(MachineState state) {
        Map<String, Value> fields = new LinkedHashMap<>(state.fields());
        machine.fields().stream().filter(Field::carried).map(Field::name).forEach(fields::remove);
        return new MachineState(state.phase(), fields, state.parameters());
    }

    private void arrive(MachineState full, int level) {
        MachineState state = explored(full);
        phases.add(state.phase().name());
        machine.invariants().stream()
                .filter(invariant -> invariant.in().contains(state.phase()))
                .filter(invariant -> !holds(invariant.that(), Environment.of(state)))
                .forEach(invariant -> seen.merge(invariant.name(), level, Math::min));
        if (levels.containsKey(state)) {
            return;
        }
        if (check.where().isPresent() && !holds(check.where().get(), Environment.of(state))) {
            filtered++;
        } else if (check.depth().isPresent() && level > check.depth().getAsLong() + 1) {
            tooDeep++;
        } else {
            levels.put(state, level);
            waiting.add(full);
        }
    }

    private void expand(MachineState full) {
        MachineState state = explored(full);
        int level = levels.get(state);
        List<String> steps = new ArrayList<>();
        inputs.forEach((input, values) -> values.forEach(value -> give(full, value, level, steps)));
        if (steps.isEmpty() && !state.phase().terminal()) {
            seen.merge("deadlock", level, Math::min);
        }
        edges.put(state, steps);
    }

    private void give(MachineState state, InputValue input, int level, List<String> steps) {
        Explanation explanation = interpreter.explain(state, input);
        Outcome outcome = explanation.outcome();
        countGuards(explanation);
        Decisions.of(state.phase(), input.input(), explanation)
                .forEach(watch -> seen.merge(Decisions.name(watch), level, Math::min));
        if (outcome instanceof Outcome.Accepted accepted) {
            generated++;
            count("fired " + accepted.transition().name() + " " + input.input());
            steps.add(accepted.transition().name() + " " + input + " " + explored(accepted.after()));
            arrive(accepted.after(), level + 1);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            count("given " + rejected.reason().name());
        }
        explanation.faults().forEach(fault -> seen.merge(name(FaultKey.of(fault)), level, Math::min));
    }

    /** What {@link #seen} calls a fault. */
    static String name(FaultKey fault) {
        return fault.kind() + " " + fault.phase() + " x " + fault.input() + " "
                + fault.transition().map(Transition::name).orElse("") + " " + fault.subject();
    }

    private void countGuards(Explanation explanation) {
        for (Explanation.GuardValue guard : explanation.guards()) {
            boolean passes = guard.verdict() == Verdict.PASSES;
            count((passes ? "passed " : "refused ") + guard.guard().name() + " "
                    + guard.guard().at());
            if (!passes) {
                break;
            }
        }
    }

    private void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    private static boolean holds(Expr condition, Environment env) {
        return ((Value.Bool) Evaluator.evaluate(condition, env)).value();
    }
}
