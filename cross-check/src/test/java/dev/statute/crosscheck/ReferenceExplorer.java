package dev.statute.crosscheck;

import dev.statute.crosscheck.Violation.Kind;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Value;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * All states of a machine, one after the other, by asking the interpreter: slow, and meant to be obviously right. Whatever
 * else explores a machine is compared with this.
 */
public final class ReferenceExplorer {
    private final Machine machine;
    private final Check check;
    private final Interpreter interpreter;
    private final CarriedFields carried;
    private final List<InputValue> inputs;

    /** Each stored state with its level; the initial states are on level 1. */
    private final Map<MachineState, Integer> levels = new LinkedHashMap<>();

    private final Queue<MachineState> waiting = new ArrayDeque<>();
    private final LeadsToOracle runs;
    private final Map<Violation, Integer> violations = new LinkedHashMap<>();
    private final Map<String, Integer> reached = new LinkedHashMap<>();
    private final Map<String, Long> transitions = new LinkedHashMap<>();
    private final Map<String, Long> reasons = new LinkedHashMap<>();
    private long generated;

    private ReferenceExplorer(Machine machine, Check check) {
        this.machine = machine;
        this.check = check;
        this.interpreter = new Interpreter(machine);
        this.carried = new CarriedFields(machine);
        this.inputs = Inputs.of(machine, check);
        this.runs = new LeadsToOracle(machine);
    }

    /**
     * Explores a machine.
     *
     * @param most the steps that are worth waiting for
     * @return empty if there are more
     */
    public static Optional<Answer> explore(Machine machine, Check check, long most) {
        return new ReferenceExplorer(machine, check).explore(most);
    }

    private Optional<Answer> explore(long most) {
        Inputs.parameters(machine, check).forEach(this::start);
        while (!waiting.isEmpty()) {
            expand(waiting.remove());
            if (generated > most) {
                return Optional.empty();
            }
        }
        // Where an input is a fault, nobody knows how runs go on.
        if (!violations.containsKey(Violation.of(Kind.FAULT))) {
            runs.broken(levels.keySet()).forEach(name -> violations.put(new Violation(Kind.LEADS_TO, name), 0));
        }
        int depth = levels.values().stream().mapToInt(level -> level).max().orElse(0);
        return Optional.of(new Answer(levels.size(), generated, depth, violations, reached, transitions, reasons));
    }

    private void start(Map<String, Value> parameters) {
        MachineState state;
        try {
            state = interpreter.initial(parameters);
        } catch (IllegalArgumentException outOfBounds) {
            generated++;
            violate(Violation.of(Kind.FAULT), 1);
            return;
        }
        meet(carried.forget(state), 1);
    }

    /** Takes every input in a state. */
    private void expand(MachineState state) {
        int level = levels.get(state);
        boolean stuck = true;
        for (InputValue input : inputs) {
            Outcome outcome = interpreter.apply(state, input);
            if (outcome instanceof Outcome.Accepted accepted) {
                stuck = false;
                take(accepted, input, level);
            } else if (outcome instanceof Outcome.Rejected rejected) {
                reasons.merge(rejected.reason().name(), 1L, Long::sum);
            } else if (outcome instanceof Outcome.Fault) {
                stuck = false;
                violate(Violation.of(Kind.FAULT), level + 1);
            }
        }
        if (stuck && !state.phase().terminal()) {
            violate(Violation.of(Kind.DEADLOCK), level);
        }
    }

    private void take(Outcome.Accepted accepted, InputValue input, int level) {
        MachineState after = carried.forget(accepted.after());
        transitions.merge(accepted.transition().name(), 1L, Long::sum);
        for (Property property : machine.properties()) {
            if (property instanceof Property.Step step && concerns(step, input)) {
                Environment env = Environment.of(accepted.before())
                        .withPayload(input.payload())
                        .withAfter(after);
                if (!holds(step.that(), env)) {
                    violate(new Violation(Kind.STEP, step.name()), level + 1);
                }
            }
        }
        runs.step(accepted.before(), input.input(), after);
        meet(after, level + 1);
    }

    /** A state that was generated: it is checked, and stored if it is new and neither filtered out nor too deep. */
    private void meet(MachineState state, int level) {
        generated++;
        Environment env = Environment.of(state);
        for (Invariant invariant : machine.invariants()) {
            if (invariant.in().contains(state.phase()) && !holds(invariant.that(), env)) {
                violate(new Violation(Kind.INVARIANT, invariant.name()), level);
            }
        }
        for (Property property : machine.properties()) {
            if (property instanceof Property.Unreachable p && holds(p.that(), env)) {
                violate(new Violation(Kind.UNREACHABLE, p.name()), level);
            } else if (property instanceof Property.Reachable p && holds(p.that(), env)) {
                reached.putIfAbsent(p.name(), level);
            }
        }
        boolean within = check.where().isEmpty() || holds(check.where().get(), env);
        boolean tooDeep = check.depth().isPresent() && level - 1 > check.depth().getAsLong();
        if (within && !tooDeep && !levels.containsKey(state)) {
            levels.put(state, level);
            waiting.add(state);
        }
    }

    /** The search is breadth first, so the first time is the shortest. */
    private void violate(Violation violation, int length) {
        violations.putIfAbsent(violation, length);
    }

    private static boolean concerns(Property.Step step, InputValue input) {
        return step.inputs().map(inputs -> inputs.contains(input.input())).orElse(true);
    }

    static boolean holds(Expr condition, Environment env) {
        return ((Value.Bool) Evaluator.evaluate(condition, env)).value();
    }
}
