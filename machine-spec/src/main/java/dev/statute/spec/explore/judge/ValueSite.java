package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Unhandled;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The expression that gives a field, or a part of the payload of an effect or reason, the value that leaves its type.
 *
 * @param at the expression
 * @param type the type of the field or part
 */
record ValueSite(Span at, Type type) {

    static ValueSite of(Machine machine, Outcome.Fault fault) {
        return switch (fault.kind()) {
            case FIELD_OUT_OF_BOUNDS -> field(machine.field(fault.subject()).orElseThrow(), fault.transition());
            case EFFECT_OUT_OF_BOUNDS -> effect(machine, fault);
            case REASON_OUT_OF_BOUNDS -> reason(machine, fault);
            default -> throw new IllegalArgumentException(fault.kind() + " is about no value");
        };
    }

    private static ValueSite field(Field field, Optional<Transition> transition) {
        Span at = transition.stream()
                .flatMap(t -> t.assignments().stream())
                .filter(assignment -> assignment.field().equals(field))
                .map(Assignment::value)
                .findFirst()
                .or(field::init)
                .orElseThrow()
                .at();
        return new ValueSite(at, field.type());
    }

    private static ValueSite effect(Machine machine, Outcome.Fault fault) {
        Effect effect = named(machine.effects().stream(), e -> e.name().equals(owner(fault)));
        Component component = FaultPlace.component(effect.payload(), part(fault));
        Stream<Argument> arguments = fault.transition().orElseThrow().emissions().stream()
                .flatMap(ValueSite::single)
                .filter(one -> one.effect().equals(effect))
                .flatMap(one -> one.payload().stream());
        return argument(arguments, component);
    }

    private static ValueSite reason(Machine machine, Outcome.Fault fault) {
        Rejection reason = named(machine.rejections().stream(), r -> r.name().equals(owner(fault)));
        Component component = FaultPlace.component(reason.payload(), part(fault));
        Stream<Refusal> refusals = fault.transition().isPresent()
                ? fault.transition().get().guards().stream().map(Guard::orElse)
                : machine.unhandled().stream()
                        .filter(entry -> entry.from().contains(fault.phase())
                                && entry.inputs().contains(fault.input()))
                        .flatMap(ValueSite::refusal);
        return argument(
                refusals.filter(refusal -> refusal.reason().equals(reason))
                        .flatMap(refusal -> refusal.payload().stream()),
                component);
    }

    private static ValueSite argument(Stream<Argument> arguments, Component component) {
        return arguments
                .filter(argument -> argument.component().equals(component))
                .findFirst()
                .map(argument -> new ValueSite(argument.value().at(), component.type()))
                .orElseThrow();
    }

    private static Stream<Emission.One> single(Emission emission) {
        return emission instanceof Emission.Each each ? each.emit().stream() : Stream.of((Emission.One) emission);
    }

    private static Stream<Refusal> refusal(Unhandled entry) {
        return entry.answer() instanceof Unhandled.Answer.Reject reject ? Stream.of(reject.refusal()) : Stream.empty();
    }

    private static <E> E named(Stream<E> elements, Predicate<E> wanted) {
        return elements.filter(wanted).findFirst().orElseThrow();
    }

    private static String owner(Outcome.Fault fault) {
        return List.of(fault.subject().split("\\.")).get(0);
    }

    private static String part(Outcome.Fault fault) {
        return List.of(fault.subject().split("\\.")).get(1);
    }
}
