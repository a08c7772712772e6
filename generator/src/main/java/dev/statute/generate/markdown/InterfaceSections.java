package dev.statute.generate.markdown;

import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Unhandled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What goes in and out of a machine: inputs, effects and reasons. */
final class InterfaceSections {
    private InterfaceSections() {}

    static void append(Page page, Machine machine) {
        page.heading(2, "Inputs")
                .table(
                        List.of("Input", "Payload", "Handled by", "Meaning"),
                        machine.inputs().stream()
                                .map(input -> List.of(
                                        Page.target("input", input),
                                        Texts.payload(input.payload()),
                                        Texts.links(
                                                "transition",
                                                machine.transitions().stream()
                                                        .filter(t -> t.inputs().contains(input))
                                                        .toList()),
                                        Texts.doc(input)))
                                .toList());
        effects(page, machine);
        reasons(page, machine);
    }

    private static void effects(Page page, Machine machine) {
        if (machine.effects().isEmpty()) {
            return;
        }
        page.heading(2, "Effects")
                .table(
                        List.of("Effect", "Payload", "Delivery", "Answered by", "Emitted by", "Meaning"),
                        machine.effects().stream()
                                .map(effect -> List.of(
                                        Page.target("effect", effect),
                                        Texts.payload(effect.payload()),
                                        effect.delivery().name().toLowerCase(Locale.ROOT),
                                        Texts.links("input", effect.answeredBy()),
                                        Texts.links("transition", emitters(machine, effect)),
                                        Texts.doc(effect)))
                                .toList());
    }

    private static void reasons(Page page, Machine machine) {
        if (machine.rejections().isEmpty()) {
            return;
        }
        page.heading(2, "Rejections")
                .paragraph("An *error* says that the call was wrong, a *conflict* that another state would have taken"
                        + " the input, a *retry* that the same call may succeed later.")
                .table(
                        List.of("Reason", "Payload", "Caller", "Given by cells", "Given by guards", "Meaning"),
                        machine.rejections().stream()
                                .map(reason -> List.of(
                                        Page.target("reason", reason),
                                        Texts.payload(reason.payload()),
                                        reason.caller().name().toLowerCase(Locale.ROOT),
                                        String.join("<br>", cells(machine, reason)),
                                        String.join("<br>", guards(machine, reason)),
                                        Texts.doc(reason)))
                                .toList());
    }

    private static List<Transition> emitters(Machine machine, Effect effect) {
        return machine.transitions().stream()
                .filter(transition -> transition.emissions().stream()
                        .flatMap(InterfaceSections::single)
                        .anyMatch(one -> one.effect().equals(effect)))
                .toList();
    }

    private static Stream<Emission.One> single(Emission emission) {
        return emission instanceof Emission.Each each ? each.emit().stream() : Stream.of((Emission.One) emission);
    }

    private static List<String> cells(Machine machine, Rejection reason) {
        List<String> cells = new ArrayList<>();
        for (Unhandled entry : machine.unhandled()) {
            if (entry.answer() instanceof Unhandled.Answer.Reject reject
                    && reject.refusal().reason().equals(reason)) {
                cells.add(Texts.phases(machine, entry.from()) + " × " + Texts.inputs(machine, entry.inputs()));
            }
        }
        return cells;
    }

    private static List<String> guards(Machine machine, Rejection reason) {
        List<String> guards = new ArrayList<>();
        for (Transition transition : machine.transitions()) {
            for (Guard guard : transition.guards()) {
                if (guard.orElse().reason().equals(reason)) {
                    guards.add(Page.link("transition", transition) + ", " + Escape.code(guard.name()));
                }
            }
        }
        return guards;
    }
}
