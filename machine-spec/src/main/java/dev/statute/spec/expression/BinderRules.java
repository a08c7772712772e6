package dev.statute.spec.expression;

import static dev.statute.spec.model.Binder.*;

import dev.statute.spec.model.Binder;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.List;
import java.util.function.BiFunction;

/** The operations that bind variables, with the types of the variables and of the result. */
final class BinderRules {
    /**
     * An operation as it is written.
     *
     * @param signature how to write it, without the receiver
     * @param condition whether the body is a condition
     * @param result the type of the result from those of the receiver and the body
     */
    record Rule(Binder binder, String signature, boolean condition, BiFunction<Type, Type, Type> result) {
        String name() {
            return binder.text();
        }

        /** The types of the variables for a receiver. */
        List<Type> variables(Type receiver) {
            return receiver instanceof Type.MapOf map
                    ? List.of(map.key(), map.value())
                    : List.of(OperationRules.elementOf(receiver).orElseThrow());
        }
    }

    private static final List<Rule> OPTION = List.of(
            new Rule(OPTION_MAP, "map(v, e)", false, (r, body) -> new Type.Option(body)),
            test(OPTION_EXISTS, "exists(v, p)"),
            test(OPTION_ALL, "all(v, p)"));

    private static final List<Rule> SET =
            List.of(part(SET_FILTER, "filter(x, p)"), test(SET_ALL, "all(x, p)"), test(SET_EXISTS, "exists(x, p)"));

    private static final List<Rule> SEQ = List.of(
            part(SEQ_TAKE_WHILE, "take_while(x, p)"),
            new Rule(SEQ_MAP, "map(x, e)", false, (r, body) -> new Type.SeqOf(body, OperationRules.max(r))),
            part(SEQ_FILTER, "filter(x, p)"),
            test(SEQ_ALL, "all(x, p)"),
            test(SEQ_EXISTS, "exists(x, p)"));

    private static final List<Rule> MAP = List.of(test(MAP_ALL, "all(k, v, p)"), test(MAP_EXISTS, "exists(k, v, p)"));

    private BinderRules() {}

    /** The operations on values of a type, in the order of the reference. */
    static List<Rule> of(Type receiver) {
        if (receiver instanceof Type.Option) {
            return OPTION;
        } else if (receiver instanceof Type.SetOf) {
            return SET;
        } else if (receiver instanceof Type.SeqOf) {
            return SEQ;
        } else if (receiver instanceof Type.MapOf) {
            return MAP;
        }
        return List.of();
    }

    private static Rule test(Binder binder, String signature) {
        return new Rule(binder, signature, true, (r, body) -> Types.BOOL);
    }

    private static Rule part(Binder binder, String signature) {
        return new Rule(binder, signature, true, (r, body) -> r);
    }
}
