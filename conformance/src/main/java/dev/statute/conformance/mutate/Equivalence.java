package dev.statute.conformance.mutate;

import dev.statute.conformance.Sequence;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.spec.interpret.EffectValue;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Decides whether a mutant does the same as its original, by walking both through all states within the declared domains.
 * As long as they do the same they are in equal states, so the walk of the original is made once and every mutant is held
 * against it. Immutable; safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Equivalence {
    /** More steps than this are not tried. */
    public static final int DEFAULT_STEPS = 200_000;

    private final Machine original;
    private final List<MachineState> starts;
    private final List<Walked> steps;
    private final boolean complete;

    private Equivalence(Machine original, List<MachineState> starts, List<Walked> steps, boolean complete) {
        this.original = original;
        this.starts = starts;
        this.steps = steps;
        this.complete = complete;
    }

    /** A step of the original, and the index of the one that first led to its state; -1 for an initial state. */
    private record Walked(int before, MachineState state, InputValue input, Outcome outcome) {}

    /** What is known about a mutant. */
    public sealed interface Verdict {
        /** It does the same in every state within the domains. */
        record Equivalent() implements Verdict {}

        /** A run along which it does something else at the end. */
        record Different(Sequence run) implements Verdict {}

        /** It does the same in all steps that the budget allowed. */
        record Undecided(long steps) implements Verdict {}
    }

    /**
     * Walks through the states of a machine.
     *
     * @param most the most steps to try
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    public static Equivalence of(Machine original, int most) {
        Interpreter interpreter = new Interpreter(original);
        PayloadValues values = new PayloadValues(original);
        List<InputValue> inputs = new ArrayList<>();
        original.inputs().forEach(input -> inputs.addAll(values.all(input)));
        List<MachineState> starts =
                values.parameters(original).stream().map(interpreter::initial).toList();
        Set<MachineState> known = new HashSet<>(starts);
        Queue<MachineState> waiting = new ArrayDeque<>(starts);
        Queue<Integer> reachedBy = new ArrayDeque<>(Collections.nCopies(starts.size(), -1));
        List<Walked> steps = new ArrayList<>();
        while (!waiting.isEmpty()) {
            MachineState state = waiting.remove();
            int before = reachedBy.remove();
            for (InputValue input : inputs) {
                if (steps.size() >= most) {
                    return new Equivalence(original, starts, steps, false);
                }
                Outcome outcome = interpreter.apply(state, input);
                steps.add(new Walked(before, state, input, outcome));
                if (outcome instanceof Outcome.Accepted accepted && known.add(accepted.after())) {
                    waiting.add(accepted.after());
                    reachedBy.add(steps.size() - 1);
                }
            }
        }
        return new Equivalence(original, starts, steps, values.sampled().isEmpty());
    }

    /** Compares one mutant; for several make the walk once with {@link #of(Machine, int)}. */
    public static Verdict of(Machine original, Machine mutant) {
        return of(original, DEFAULT_STEPS).verdict(mutant);
    }

    /** Whether a mutant does the same as the original. */
    public Verdict verdict(Machine mutant) {
        Interpreter interpreter = new Interpreter(mutant);
        for (MachineState start : starts) {
            if (!startsAlike(interpreter, start)) {
                return new Verdict.Different(new Sequence("different", start.parameters(), List.of()));
            }
        }
        for (Walked step : steps) {
            if (!same(step.outcome(), interpreter.apply(step.state(), step.input()))) {
                return new Verdict.Different(run(step));
            }
        }
        return complete ? new Verdict.Equivalent() : new Verdict.Undecided(steps.size());
    }

    /** The machine that mutants are compared with. */
    public Machine original() {
        return original;
    }

    private static boolean startsAlike(Interpreter interpreter, MachineState start) {
        return interpreter.badStart(start.parameters()).isEmpty()
                && same(start, interpreter.initial(start.parameters()));
    }

    private Sequence run(Walked last) {
        List<InputValue> inputs = new ArrayList<>();
        Walked step = last;
        inputs.add(step.input());
        while (step.before() >= 0) {
            step = steps.get(step.before());
            inputs.add(0, step.input());
        }
        return new Sequence("different", step.state().parameters(), inputs);
    }

    private static boolean same(Outcome a, Outcome b) {
        if (a instanceof Outcome.Accepted x && b instanceof Outcome.Accepted y) {
            return x.transition().name().equals(y.transition().name())
                    && same(x.after(), y.after())
                    && effects(x).equals(effects(y));
        } else if (a instanceof Outcome.Rejected x && b instanceof Outcome.Rejected y) {
            return x.reason().name().equals(y.reason().name())
                    && x.guard().map(Element::name).equals(y.guard().map(Element::name))
                    && x.payload().equals(y.payload());
        } else if (a instanceof Outcome.Ignored x && b instanceof Outcome.Ignored y) {
            return x.why().equals(y.why());
        }
        return a instanceof Outcome.Fault && b instanceof Outcome.Fault;
    }

    private static boolean same(MachineState a, MachineState b) {
        return a.phase().name().equals(b.phase().name()) && a.fields().equals(b.fields());
    }

    private record Emitted(String effect, Map<String, Value> payload) {}

    private static List<Emitted> effects(Outcome.Accepted accepted) {
        List<Emitted> effects = new ArrayList<>();
        for (EffectValue effect : accepted.effects()) {
            effects.add(new Emitted(effect.effect().name(), effect.payload()));
        }
        return effects;
    }
}
