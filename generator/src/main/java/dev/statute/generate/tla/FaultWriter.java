package dev.statute.generate.tla;

import dev.statute.spec.check.selector.SelectorAnalysis;
import dev.statute.spec.check.selector.Verdict;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps into a fault, for what the spec leaves open: a cell in which no transition or several apply, a reason whose
 * payload leaves its type. Where it is proved that this cannot happen there is no such step.
 */
final class FaultWriter {
    private final Writers writers;
    private final List<Fault> faults = new ArrayList<>();

    private FaultWriter(Writers writers) {
        this.writers = writers;
    }

    /**
     * A step into a fault.
     *
     * @param head the action with its parameters
     */
    record Fault(Input input, String head, String comment, Junction body) {}

    /** All steps into faults, in the order of inputs and transitions. */
    static List<Fault> of(Writers writers) {
        FaultWriter writer = new FaultWriter(writers);
        writer.undecided();
        writer.badReasons();
        return writer.faults;
    }

    private void undecided() {
        if (writers.machine().transitions().stream().allMatch(t -> t.when() instanceof Selector.Always)) {
            return;
        }
        SelectorAnalysis analysis = SelectorAnalysis.of(writers.machine());
        for (Input input : writers.machine().inputs()) {
            Map<List<Transition>, Set<Phase>> cells = new LinkedHashMap<>();
            for (Phase phase : writers.machine().phases()) {
                boolean proved = analysis.verdict(phase, input).equals(Optional.of(Verdict.PROVED_ALWAYS));
                if (!proved && writers.matrix().cell(phase, input).orElse(null) instanceof Cell.Handled cell) {
                    cells.computeIfAbsent(cell.transitions(), c -> new LinkedHashSet<>())
                            .add(phase);
                }
            }
            cells.forEach((transitions, phases) -> undecided(input, transitions, Phase.ordered(phases)));
        }
    }

    private void undecided(Input input, List<Transition> transitions, Set<Phase> phases) {
        ExprWriter exprs = writers.on(input);
        List<String> conditions = new ArrayList<>();
        for (Transition transition : transitions) {
            if (transition.when() instanceof Selector.When when) {
                conditions.add(exprs.text(when.condition()));
            } else if (transition.when() instanceof Selector.Always) {
                conditions.add("TRUE");
            }
        }
        // What is left to `otherwise` is never left to nobody.
        String count = conditions.size() < transitions.size() ? " > 1" : " # 1";
        Junction body = new Junction(ModuleText.bodyIndent());
        body.add(exprs.inPhases(phases).text());
        body.add(writers.prelude().call(Helper.COUNT_TRUE, "<<" + String.join(", ", conditions) + ">>") + count);
        String names = transitions.stream().map(Transition::name).collect(Collectors.joining(", "));
        finish(
                body,
                input,
                input.name() + "_undecided",
                input.name() + " has to be taken by exactly one of " + names + ".",
                "not exactly one of " + names + " takes " + input.name());
    }

    private void badReasons() {
        for (Transition transition : writers.machine().transitions()) {
            for (Input input : transition.inputs()) {
                transition.guards().stream()
                        .filter(guard -> isNeeded(guard.orElse()))
                        .forEach(guard -> badReason(transition, input, guard));
            }
        }
        for (Input input : writers.machine().inputs()) {
            Map<Refusal, Set<Phase>> refusals = new LinkedHashMap<>();
            for (Phase phase : writers.machine().phases()) {
                if (writers.matrix().cell(phase, input).orElse(null) instanceof Cell.Rejected cell
                        && isNeeded(cell.refusal())) {
                    refusals.computeIfAbsent(cell.refusal(), r -> new LinkedHashSet<>())
                            .add(phase);
                }
            }
            refusals.forEach((refusal, phases) -> badReason(refusal, input, Phase.ordered(phases)));
        }
    }

    private static boolean isNeeded(Refusal refusal) {
        return refusal.payload().stream().anyMatch(EffectChecks::isNeeded);
    }

    private void badReason(Refusal refusal, Input input, Set<Phase> phases) {
        ExprWriter exprs = writers.on(input);
        Junction body = new Junction(ModuleText.bodyIndent());
        body.add(exprs.inPhases(phases).text());
        refuse(refusal, input, exprs, body, input.name() + "_rejected");
    }

    private void badReason(Transition transition, Input input, Guard refusing) {
        Junction body = new Junction(ModuleText.bodyIndent());
        ActionWriter actions = new ActionWriter(writers, true, false);
        ExprWriter exprs = actions.begin(transition, input, body);
        for (Guard guard : transition.guards()) {
            if (guard.equals(refusing)) {
                break;
            }
            exprs = actions.require(guard, exprs, body);
        }
        body.add(
                refusing instanceof Guard.That that
                        ? Guarded.negation(that.condition(), exprs)
                        : exprs.of(((Guard.Some) refusing).option()).in(Tla.SETS) + " = "
                                + writers.prelude().none());
        String name = writers.names().action(transition, input) + "_refused";
        refuse(refusing.orElse(), input, exprs, body, name);
    }

    private void refuse(Refusal refusal, Input input, ExprWriter exprs, Junction body, String name) {
        List<String> conditions = new ArrayList<>();
        for (Argument argument : refusal.payload()) {
            if (EffectChecks.isNeeded(argument)) {
                EffectChecks.within(argument, exprs, writers)
                        .ifPresent(check -> conditions.add(check.in(Tla.NEGATION)));
            }
        }
        if (conditions.isEmpty()) {
            return;
        }
        body.add("~(" + String.join(" /\\ ", conditions) + ")");
        String what = "the payload of " + refusal.reason().name() + " leaves its type";
        finish(body, input, name, "A fault: " + what + ".", what);
    }

    private void finish(Junction body, Input input, String name, String comment, String what) {
        StateAfter.writeNothing(writers, body);
        body.add(writers.names().broken() + "' = {\"" + what + "\"}");
        String head = Writers.head(writers.names().fresh(name, "fault"), input.payload());
        faults.add(new Fault(input, head, comment, body));
    }
}
