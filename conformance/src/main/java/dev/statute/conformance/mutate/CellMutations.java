package dev.statute.conformance.mutate;

import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Unhandled;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cells that are decided otherwise, and transitions of a cell that take what belongs to each other. */
final class CellMutations {
    private final Machine machine;
    private final Matrix matrix;
    private final List<Candidate<Machine>> all = new ArrayList<>();

    CellMutations(Machine machine) {
        this.machine = machine;
        this.matrix = Matrix.of(machine);
    }

    List<Candidate<Machine>> all() {
        machine.transitions().forEach(this::giveToNeighbour);
        machine.transitions().forEach(this::swapSelectors);
        for (Phase phase : machine.phases()) {
            for (Input input : machine.inputs()) {
                matrix.cell(phase, input).ifPresent(cell -> ofCell(phase, input, cell));
            }
        }
        for (int i = 0; i < machine.unhandled().size(); i++) {
            ofEntry(i);
        }
        return all;
    }

    /** The transition goes, and another one of its cells takes what it took. */
    private void giveToNeighbour(Transition transition) {
        List<Transition> rest = machine.transitions().stream()
                .filter(t -> !t.equals(transition))
                .toList();
        for (Transition neighbour : Neighbours.of(machine, transition)) {
            List<Transition> widened = rest.stream()
                    .map(t -> t.equals(neighbour) ? MachineEdits.withWhen(t, otherwise(t)) : t)
                    .toList();
            all.add(new Candidate<>(
                    MutationOperator.WIDEN_SELECTOR,
                    "letting `" + neighbour.name() + "` take all that `" + transition.name() + "` should take",
                    Addresses.of(machine, neighbour) + "/when",
                    neighbour.at(),
                    MachineEdits.with(machine, widened, machine.unhandled())));
        }
    }

    private static Selector otherwise(Transition transition) {
        return new Selector.Otherwise(transition.at());
    }

    private void swapSelectors(Transition transition) {
        for (Transition neighbour : Neighbours.of(machine, transition)) {
            boolean first = machine.transitions().indexOf(transition)
                    < machine.transitions().indexOf(neighbour);
            if (first && !transition.when().equals(neighbour.when())) {
                List<Transition> swapped = machine.transitions().stream()
                        .map(t -> t.equals(transition)
                                ? MachineEdits.withWhen(t, neighbour.when())
                                : t.equals(neighbour) ? MachineEdits.withWhen(t, transition.when()) : t)
                        .toList();
                all.add(new Candidate<>(
                        MutationOperator.SWAP_SELECTORS,
                        "swapping `when` of `" + transition.name() + "` and `" + neighbour.name() + "`",
                        Addresses.of(machine, transition) + "/when",
                        transition.at(),
                        MachineEdits.with(machine, swapped, machine.unhandled())));
            }
        }
    }

    private void ofCell(Phase phase, Input input, Cell cell) {
        if (cell instanceof Cell.Handled handled) {
            if (handled.transitions().size() == 1) {
                refuse(phase, input, handled.transitions().get(0));
            }
        } else if (cell instanceof Cell.Rejected rejected) {
            take(phase, input, rejected.entry());
        } else {
            take(phase, input, ((Cell.Ignored) cell).entry());
        }
    }

    private void refuse(Phase phase, Input input, Transition transition) {
        List<Transition> rest = new ArrayList<>();
        for (Transition t : machine.transitions()) {
            if (t.equals(transition)) {
                without(t, phase, input).ifPresent(rest::add);
            } else {
                rest.add(t);
            }
        }
        boolean splits = transition.from().size() > 1 && transition.inputs().size() > 1;
        if (!splits && firstReason().isPresent()) {
            Unhandled.Answer answer = reject(firstReason().get(), transition);
            List<Unhandled> unhandled = new ArrayList<>(machine.unhandled());
            unhandled.add(new Unhandled(Set.of(phase), List.of(input), answer, transition.at()));
            add(
                    MutationOperator.REFUSE_CELL,
                    "refusing " + input + " in " + phase + " instead of taking `" + transition.name() + "`",
                    transition,
                    MachineEdits.with(machine, rest, unhandled));
        }
    }

    private static Unhandled.Answer reject(Rejection reason, Transition transition) {
        return new Unhandled.Answer.Reject(new Refusal(reason, List.of(), transition.at()));
    }

    /** What is left of a transition; empty if it was its only cell. */
    private static Optional<Transition> without(Transition t, Phase phase, Input input) {
        if (t.from().size() > 1) {
            Set<Phase> from = new LinkedHashSet<>(t.from());
            from.remove(phase);
            return Optional.of(MachineEdits.withFrom(t, from));
        } else if (t.inputs().size() > 1) {
            return Optional.of(MachineEdits.withInputs(
                    t, t.inputs().stream().filter(i -> !i.equals(input)).toList()));
        }
        return Optional.empty();
    }

    /** The first transition that decides a cell of the input alone decides this one too. */
    private void take(Phase phase, Input input, Unhandled entry) {
        machine.transitions().stream()
                .filter(t -> t.inputs().equals(List.of(input))
                        && Neighbours.of(machine, t).isEmpty())
                .findFirst()
                .ifPresent(t -> {
                    Set<Phase> from = new LinkedHashSet<>(t.from());
                    from.add(phase);
                    List<Transition> transitions = machine.transitions().stream()
                            .map(other -> other.equals(t) ? MachineEdits.withFrom(t, from) : other)
                            .toList();
                    add(
                            MutationOperator.TAKE_CELL,
                            "taking " + input + " in " + phase + " by `" + t.name() + "`",
                            t,
                            MachineEdits.with(machine, transitions, without(entry, phase, input)));
                });
    }

    private List<Unhandled> without(Unhandled entry, Phase phase, Input input) {
        Set<Phase> otherPhases = new LinkedHashSet<>(entry.from());
        otherPhases.remove(phase);
        List<Input> otherInputs =
                entry.inputs().stream().filter(i -> !i.equals(input)).toList();
        List<Unhandled> rest = new ArrayList<>();
        for (Unhandled each : machine.unhandled()) {
            if (!each.equals(entry)) {
                rest.add(each);
                continue;
            }
            if (!otherPhases.isEmpty()) {
                rest.add(new Unhandled(otherPhases, entry.inputs(), entry.answer(), entry.at()));
            }
            if (!otherInputs.isEmpty()) {
                rest.add(new Unhandled(Set.of(phase), otherInputs, entry.answer(), entry.at()));
            }
        }
        return rest;
    }

    private void add(MutationOperator operator, String description, Transition transition, Machine form) {
        all.add(new Candidate<>(
                operator, description, Addresses.of(machine, transition) + "/from", transition.at(), form));
    }

    private void ofEntry(int index) {
        Unhandled entry = machine.unhandled().get(index);
        boolean rejects = entry.answer() instanceof Unhandled.Answer.Reject;
        Optional<Unhandled.Answer> other = rejects
                ? Optional.of(new Unhandled.Answer.Ignore("There is nothing to do."))
                : firstReason().map(reason -> new Unhandled.Answer.Reject(new Refusal(reason, List.of(), entry.at())));
        other.ifPresent(answer -> all.add(new Candidate<>(
                rejects ? MutationOperator.IGNORE_CELL : MutationOperator.REFUSE_IGNORED,
                (rejects ? "ignoring" : "refusing") + " what the entry of `unhandled` in line "
                        + entry.at().line() + " names",
                machine.name() + "/unhandled/" + (index + 1),
                entry.at(),
                MachineEdits.with(machine, index, new Unhandled(entry.from(), entry.inputs(), answer, entry.at())))));
    }

    private Optional<Rejection> firstReason() {
        return machine.rejections().stream()
                .filter(reason -> reason.payload().isEmpty())
                .findFirst();
    }
}
