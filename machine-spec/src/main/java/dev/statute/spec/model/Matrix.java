package dev.statute.spec.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The cells of a machine: every pair of phase and input with what happens there. Built once from transitions and
 * {@code unhandled}; of a machine that passed the checks every cell is decided.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Matrix {
    private final Map<Phase, Map<Input, Cell>> cells = new LinkedHashMap<>();

    private Matrix(Machine machine) {
        Map<Phase, Map<Input, List<Transition>>> handled = new LinkedHashMap<>();
        for (Phase phase : machine.phases()) {
            cells.put(phase, new LinkedHashMap<>());
        }
        for (Transition transition : machine.transitions()) {
            for (Phase phase : transition.from()) {
                for (Input input : transition.inputs()) {
                    handled.computeIfAbsent(phase, p -> new LinkedHashMap<>())
                            .computeIfAbsent(input, i -> new ArrayList<>())
                            .add(transition);
                }
            }
        }
        for (Unhandled entry : machine.unhandled()) {
            for (Phase phase : entry.from()) {
                for (Input input : entry.inputs()) {
                    row(phase).putIfAbsent(input, answer(entry));
                }
            }
        }
        handled.forEach((phase, row) ->
                row.forEach((input, transitions) -> row(phase).put(input, new Cell.Handled(transitions))));
    }

    /** The matrix of a machine. Where entries overlap, transitions win over {@code unhandled} and early over late. */
    public static Matrix of(Machine machine) {
        return new Matrix(machine);
    }

    /** The cell; empty if nothing decides it, which the checks exclude. */
    public Optional<Cell> cell(Phase phase, Input input) {
        return Optional.ofNullable(row(phase).get(input));
    }

    /** How many cells are of a kind. */
    public long count(Class<? extends Cell> kind) {
        return cells.values().stream()
                .flatMap(row -> row.values().stream())
                .filter(kind::isInstance)
                .count();
    }

    private Map<Input, Cell> row(Phase phase) {
        return Objects.requireNonNull(cells.get(phase), "a phase of another machine");
    }

    private static Cell answer(Unhandled entry) {
        if (entry.answer() instanceof Unhandled.Answer.Reject reject) {
            return new Cell.Rejected(reject.refusal(), entry);
        }
        return new Cell.Ignored(((Unhandled.Answer.Ignore) entry.answer()).why(), entry);
    }
}
