package dev.statute.spec.explore.lower;

import dev.statute.spec.check.CarriedFields;
import dev.statute.spec.explore.encode.SeqShape;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Whether payloads of effects and reasons lie in their types. Effects are no part of states, so nothing else of them is
 * evaluated; what mentions a carried field, of which no value is known, fits by its type, or the spec has an error.
 */
final class EmissionCode {
    private final Lowerer lowerer;

    EmissionCode(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    /** Whether each part that an emission gives lies in its type; without those that always do. */
    List<ValueCheck> emits(Emission emission) {
        return checks(emission, item -> payload(item.effect().name(), item.payload()));
    }

    /** What is asked of the items of an emission, as it is asked of the emission; nothing where carried fields decide. */
    private List<ValueCheck> checks(Emission emission, Function<Emission.One, List<ValueCheck>> asked) {
        return emission instanceof Emission.One one ? item(one, asked) : each((Emission.Each) emission, asked);
    }

    /** Whether an emission has no such effect; empty if it never has one, or if a carried field decides. */
    Optional<Truth> silence(Emission emission, Effect effect) {
        List<ValueCheck> never = List.of(new ValueCheck(effect.name(), Truths.NEVER));
        return checks(emission, item -> item.effect().equals(effect) ? never : List.of()).stream()
                .map(ValueCheck::inBounds)
                .reduce(Truths::and);
    }

    /** What is asked of an item, if it is there. */
    private List<ValueCheck> item(Emission.One one, Function<Emission.One, List<ValueCheck>> asked) {
        if (one.condition().filter(CarriedFields::mentionedIn).isPresent()) {
            return List.of();
        }
        return under(one.condition(), asked.apply(one));
    }

    private List<ValueCheck> under(Optional<Expr> condition, List<ValueCheck> checks) {
        if (condition.isEmpty() || checks.isEmpty()) {
            return checks;
        }
        Truth spared = Truths.not(lowerer.truth(condition.get()));
        return asked(checks, fits -> Truths.or(spared, fits));
    }

    private List<ValueCheck> each(Emission.Each each, Function<Emission.One, List<ValueCheck>> asked) {
        if (CarriedFields.mentionedIn(each.over())
                || each.condition().filter(CarriedFields::mentionedIn).isPresent()) {
            return List.of();
        }
        List<ValueCheck> items =
                each.emit().stream().flatMap(item -> item(item, asked).stream()).toList();
        return items.isEmpty() ? items : asked(under(each.condition(), items), forEach(each));
    }

    private static List<ValueCheck> asked(List<ValueCheck> checks, UnaryOperator<Truth> how) {
        return checks.stream().map(check -> check.asked(how)).toList();
    }

    private UnaryOperator<Truth> forEach(Emission.Each each) {
        if (each.over().type() instanceof Type.Option) {
            Truth present = lowerer.options().bind(each.over(), each.variable());
            int[] index = each.index().stream().mapToInt(lowerer::place).toArray();
            return fits -> frame -> {
                for (int place : index) {
                    frame[place] = 0;
                }
                return !present.test(frame) || fits.test(frame);
            };
        }
        Block over = lowerer.block(each.over());
        int width = ((SeqShape) lowerer.shape(each.over())).element().cells();
        int variable = lowerer.place(each.variable());
        // The variable for the index is there even if nothing reads it.
        int index = each.index()
                .map(lowerer::place)
                .orElseGet(() -> lowerer.encoding().reserve(1));
        return fits -> frame -> {
            int at = over.at(frame);
            for (int i = 0; i < frame[at]; i++) {
                Cells.copy(frame, at + 1 + i * width, variable, width);
                frame[index] = i;
                if (!fits.test(frame)) {
                    return false;
                }
            }
            return true;
        };
    }

    /**
     * Whether each argument lies in the type of its component; without those that always do.
     *
     * @param owner the effect or reason
     */
    List<ValueCheck> payload(String owner, List<Argument> arguments) {
        List<ValueCheck> checks = new ArrayList<>();
        for (Argument argument : arguments) {
            Type type = argument.component().type();
            if (!CarriedFields.mentionedIn(argument.value()) && !Intervals.fits(argument.value(), type)) {
                Shape shape = lowerer.shape(type);
                Block value = lowerer.block(argument.value());
                String subject = owner + "." + argument.component().name();
                Bounds.of(type, shape)
                        .ifPresent(bounds ->
                                checks.add(new ValueCheck(subject, frame -> bounds.hold(frame, value.at(frame)))));
            }
        }
        return checks;
    }
}
