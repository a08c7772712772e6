package dev.statute.spec.interpret;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The reference semantics of one machine that passed the checks. Immutable and thread-safe; every method is a pure
 * function, and states are plain values that the caller holds.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Interpreter {
    private final Machine machine;
    private final Matrix matrix;
    private final Statements statements;

    /** The semantics of a machine. */
    public Interpreter(Machine machine) {
        this.machine = machine;
        this.matrix = Matrix.of(machine);
        this.statements = Statements.of(machine);
    }

    /** The machine. */
    public Machine machine() {
        return machine;
    }

    /** The initial state, with the defaults of all parameters. */
    public MachineState initial() {
        return initial(Map.of());
    }

    /**
     * The initial state.
     *
     * @param parameters values by name; a parameter that is not given has its default
     * @throws IllegalArgumentException if a parameter is unknown or outside of its type, or if with these parameters a
     *     field would start outside of its type
     */
    public MachineState initial(Map<String, Value> parameters) {
        List<Component> declared = Payloads.ofParameters(machine.parameters());
        Map<String, Value> all = new LinkedHashMap<>();
        machine.parameters().forEach(p -> all.put(p.name(), p.defaultValue()));
        all.putAll(parameters);
        Payloads.defect(declared, all).ifPresent(defect -> {
            throw new IllegalArgumentException("parameter " + defect.words());
        });
        Environment env = Environment.ofParameters(all);
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : machine.fieldsOf(machine.initial())) {
            Value value = Evaluator.evaluate(field.init().orElseThrow(), env);
            ValueBounds.breach(field.type(), value).ifPresent(breach -> {
                throw new IllegalArgumentException(
                        "`" + field.name() + breach.path() + "` would be outside of its type, " + breach);
            });
            fields.put(field.name(), value);
        }
        return new MachineState(machine.initial(), fields, all);
    }

    /**
     * The first field that would start outside of its type.
     *
     * @param parameters a value of its type for each parameter, by name
     * @return empty if {@link #initial(Map)} accepts the parameters
     */
    public Optional<String> badStart(Map<String, Value> parameters) {
        Environment env = Environment.ofParameters(parameters);
        return machine.fieldsOf(machine.initial()).stream()
                .filter(field -> ValueBounds.breach(
                                field.type(), Evaluator.evaluate(field.init().orElseThrow(), env))
                        .isPresent())
                .map(Field::name)
                .findFirst();
    }

    /**
     * What the machine makes of an input.
     *
     * @param state a state of this machine, from {@link #initial()}, an accepted step or {@link #restore}
     * @throws IllegalStateException if the cell is undecided, which the checks exclude
     */
    public Outcome apply(MachineState state, InputValue input) {
        return explain(state, input).outcome();
    }

    /**
     * The decision of {@link #apply} with the value of every selector of the cell and the verdict of every guard.
     *
     * @throws IllegalStateException if the cell is undecided, which the checks exclude
     */
    public Explanation explain(MachineState state, InputValue input) {
        Step step = new Step(machine, state, input);
        Cell cell = matrix.cell(state.phase(), input.input())
                .orElseThrow(() -> new IllegalStateException(
                        machine.name() + " does not decide " + input.input() + " in phase " + state.phase()));
        if (cell instanceof Cell.Handled handled) {
            return step.handle(handled.transitions());
        } else if (cell instanceof Cell.Rejected rejected) {
            return step.reject(rejected.refusal());
        }
        return new Explanation(new Outcome.Ignored(((Cell.Ignored) cell).why()), List.of(), List.of(), List.of());
    }

    /**
     * Accepts a state that was stored: every parameter and every field of its phase, and nothing else, has a value of its
     * type, and the invariants of the phase hold.
     */
    public Restoration restore(MachineState state) {
        List<Component> parameters = Payloads.ofParameters(machine.parameters());
        List<Component> fields = Payloads.ofFields(machine.fieldsOf(state.phase()));
        return Payloads.defect(parameters, state.parameters())
                .or(() -> Payloads.defect(fields, state.fields()))
                .map(Payloads.Defect::name)
                .or(() -> statements.brokenBy(state).map(Invariant::name))
                .<Restoration>map(Restoration.Refused::new)
                .orElseGet(() -> new Restoration.Restored(new MachineState(
                        state.phase(),
                        Payloads.ordered(fields, state.fields()),
                        Payloads.ordered(parameters, state.parameters()))));
    }
}
