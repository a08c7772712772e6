package dev.statute.conformance.mutate;

import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Unhandled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Machines and their parts with one part exchanged. */
final class MachineEdits {
    private MachineEdits() {}

    static Machine with(Machine machine, List<Transition> transitions, List<Unhandled> unhandled) {
        return new Machine(
                machine.source(),
                machine.name(),
                machine.packageName(),
                machine.version(),
                machine.constants(),
                machine.imported(),
                machine.parameters(),
                machine.phases(),
                machine.groups(),
                machine.fields(),
                machine.definitions(),
                machine.inputs(),
                machine.effects(),
                machine.rejections(),
                transitions,
                unhandled,
                machine.invariants(),
                machine.properties(),
                machine.scenarios(),
                machine.check(),
                machine.profiles(),
                machine.doc(),
                machine.at());
    }

    /** With a transition in place of the one of its name. */
    static Machine with(Machine machine, Transition transition) {
        List<Transition> transitions = machine.transitions().stream()
                .map(t -> t.name().equals(transition.name()) ? transition : t)
                .toList();
        return with(machine, transitions, machine.unhandled());
    }

    /** With an entry of {@code unhandled} in place of another. */
    static Machine with(Machine machine, int entry, Unhandled replacement) {
        return with(machine, machine.transitions(), replaced(machine.unhandled(), entry, replacement));
    }

    static Transition withFrom(Transition t, Set<Phase> from) {
        TransitionDraft draft = new TransitionDraft(t);
        draft.from = from;
        return draft.transition();
    }

    static Transition withInputs(Transition t, List<Input> inputs) {
        TransitionDraft draft = new TransitionDraft(t);
        draft.inputs = inputs;
        return draft.transition();
    }

    static Transition withWhen(Transition t, Selector when) {
        TransitionDraft draft = new TransitionDraft(t);
        draft.when = when;
        return draft.transition();
    }

    static Transition withGuards(Transition t, List<Guard> guards) {
        TransitionDraft draft = new TransitionDraft(t);
        draft.guards = guards;
        return draft.transition();
    }

    static Transition withTo(Transition t, Optional<Phase> to) {
        TransitionDraft draft = new TransitionDraft(t);
        draft.to = to;
        return draft.transition();
    }

    static Transition withAssignments(Transition t, List<Assignment> assignments) {
        TransitionDraft draft = new TransitionDraft(t);
        draft.assignments = assignments;
        return draft.transition();
    }

    static Transition withEmissions(Transition t, List<Emission> emissions) {
        TransitionDraft draft = new TransitionDraft(t);
        draft.emissions = emissions;
        return draft.transition();
    }

    static Guard withRefusal(Guard guard, Refusal refusal) {
        if (guard instanceof Guard.That that) {
            return new Guard.That(that.name(), that.condition(), refusal, that.doc(), that.at());
        }
        Guard.Some some = (Guard.Some) guard;
        return new Guard.Some(some.name(), some.option(), some.as(), refusal, some.doc(), some.at());
    }

    static Field withType(Field field, Type type) {
        return new Field(
                field.name(),
                type,
                field.init(),
                field.phases(),
                field.scoped(),
                field.carried(),
                field.doc(),
                field.at());
    }

    static <T> List<T> replaced(List<T> list, int index, T replacement) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, replacement);
        return changed;
    }

    static <T> List<T> without(List<T> list, int index) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(index);
        return changed;
    }

    /** With an element and the one behind it exchanged. */
    static <T> List<T> swapped(List<T> list, int index) {
        List<T> changed = new ArrayList<>(list);
        changed.add(index, changed.remove(index + 1));
        return changed;
    }
}
