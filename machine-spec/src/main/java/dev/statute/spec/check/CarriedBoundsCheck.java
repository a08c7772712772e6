package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Unhandled;
import java.util.List;

/**
 * M401: a value of a carried field that may leave its type. Exploring leaves carried fields out, so nothing but the types
 * can show that such a value always fits.
 */
final class CarriedBoundsCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        Sites sites = new Sites(sink);
        for (Field field : machine.fields()) {
            if (field.carried()) {
                field.init().ifPresent(init -> sites.take(field.name(), field.type(), init));
            }
        }
        for (Transition transition : machine.transitions()) {
            for (Assignment assignment : transition.assignments()) {
                if (assignment.field().carried()) {
                    sites.take(assignment.field().name(), assignment.field().type(), assignment.value());
                }
            }
            for (Guard guard : transition.guards()) {
                sites.takeCopies(guard.orElse().payload());
            }
            transition.emissions().forEach(sites::takeCopies);
        }
        for (Unhandled entry : machine.unhandled()) {
            if (entry.answer() instanceof Unhandled.Answer.Reject reject) {
                sites.takeCopies(reject.refusal().payload());
            }
        }
    }

    /** Places that take values that exploring does not see. */
    private record Sites(ProblemSink sink) {
        void takeCopies(Emission emission) {
            if (emission instanceof Emission.One one) {
                takeCopies(one.payload());
            } else if (emission instanceof Emission.Each each && CarriedFields.mentionedIn(each.over())) {
                each.emit().forEach(one -> one.payload().forEach(this::take));
            } else {
                ((Emission.Each) emission).emit().forEach(one -> takeCopies(one.payload()));
            }
        }

        void takeCopies(List<Argument> payload) {
            payload.stream()
                    .filter(argument -> CarriedFields.mentionedIn(argument.value()))
                    .forEach(this::take);
        }

        private void take(Argument argument) {
            take(argument.component().name(), argument.component().type(), argument.value());
        }

        void take(String target, Type type, Expr value) {
            if (!Intervals.fits(value, type) && !isOutside(type, Intervals.of(value))) {
                sink.report(Problem.of(MachineProblem.CARRIED_VALUE_CAN_LEAVE, value.at())
                        .with("target", target)
                        .with("value", Types.text(Intervals.of(value)))
                        .with("type", Types.text(type)));
            }
        }

        /** What no value fits is reported as that. */
        private static boolean isOutside(Type type, Type value) {
            return type instanceof Type.Int declared
                    && value instanceof Type.Int actual
                    && (actual.max() < declared.min() || actual.min() > declared.max());
        }
    }
}
