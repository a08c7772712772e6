package dev.statute.spec.explore.lower;

import dev.statute.spec.check.CarriedFields;
import dev.statute.spec.explore.encode.SeqShape;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether payloads of effects and reasons lie in their types. Effects are no part of states, so nothing else of them is
 * evaluated; what mentions a carried field, of which no value is known, fits by its type, or the spec has an error.
 */
final class EmissionCode {
    private final Lowerer lowerer;

    EmissionCode(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    /** Whether everything that an emission gives lies in its types; empty if it always does. */
    Optional<Truth> emits(Emission emission) {
        return emission instanceof Emission.One one ? one(one) : each((Emission.Each) emission);
    }

    private Optional<Truth> one(Emission.One one) {
        if (one.condition().filter(CarriedFields::mentionedIn).isPresent()) {
            return Optional.empty();
        }
        return payload(one.payload()).map(fits -> under(one.condition(), fits));
    }

    private Truth under(Optional<Expr> condition, Truth fits) {
        return condition
                .map(lowerer::truth)
                .map(asked -> Truths.or(Truths.not(asked), fits))
                .orElse(fits);
    }

    private Optional<Truth> each(Emission.Each each) {
        if (CarriedFields.mentionedIn(each.over())
                || each.condition().filter(CarriedFields::mentionedIn).isPresent()) {
            return Optional.empty();
        }
        List<Truth> items = new ArrayList<>();
        each.emit().forEach(item -> one(item).ifPresent(items::add));
        return items.stream()
                .reduce(Truths::and)
                .map(fits -> under(each.condition(), fits))
                .map(fits -> forEach(each, fits));
    }

    private Truth forEach(Emission.Each each, Truth fits) {
        if (each.over().type() instanceof Type.Option) {
            Truth present = lowerer.options().bind(each.over(), each.variable());
            int[] index = each.index().stream().mapToInt(lowerer::place).toArray();
            return frame -> {
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
        return frame -> {
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

    /** Whether all arguments lie in the types of their components; empty if they always do. */
    Optional<Truth> payload(List<Argument> arguments) {
        List<Truth> all = new ArrayList<>();
        for (Argument argument : arguments) {
            Type type = argument.component().type();
            if (!CarriedFields.mentionedIn(argument.value()) && !Intervals.fits(argument.value(), type)) {
                Shape shape = lowerer.shape(type);
                Block value = lowerer.block(argument.value());
                Bounds.of(type, shape).ifPresent(bounds -> all.add(frame -> bounds.hold(frame, value.at(frame))));
            }
        }
        return all.stream().reduce(Truths::and);
    }
}
