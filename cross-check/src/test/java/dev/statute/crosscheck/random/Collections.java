package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets, sequences and maps at random. */
final class Collections {
    private final Expressions exprs;
    private final Dice dice;

    Collections(Expressions exprs) {
        this.exprs = exprs;
        this.dice = exprs.dice();
    }

    /** A collection that a place of this type takes. */
    String value(Type type) {
        List<Component> own = exprs.scope().exactly(type);
        if (own.isEmpty() || dice.chance(15)) {
            return listed(type);
        }
        Component start = dice.oneOf(own);
        if (exprs.isLeaf()) {
            return start.name();
        }
        String changed = changed(start.name(), type);
        for (int more = dice.between(0, 2); more == 2; more = dice.between(0, 2)) {
            changed = changed(changed, type);
        }
        if (exprs.isFaulty() && dice.chance(50)) {
            return changed;
        }
        return "(" + changed + ".size() <= " + max(type) + " ? " + changed + " : " + start.name() + ")";
    }

    /** A collection of few elements, written out. */
    private String listed(Type type) {
        if (type instanceof Type.MapOf) {
            return "{}";
        }
        Type element = type instanceof Type.SetOf t ? t.element() : ((Type.SeqOf) type).element();
        List<String> elements = new ArrayList<>();
        for (int left = dice.between(0, (int) Math.min(2, max(type))); left > 0; left--) {
            element(element).ifPresent(elements::add);
        }
        return "[" + String.join(", ", elements) + "]";
    }

    private String changed(String start, Type type) {
        List<String> choices = new ArrayList<>();
        choices.add(start);
        if (type instanceof Type.SetOf t) {
            set(start, t, choices);
        } else if (type instanceof Type.SeqOf t) {
            seq(start, t, choices);
        } else {
            map(start, (Type.MapOf) type, choices);
        }
        return dice.oneOf(choices);
    }

    private void set(String start, Type.SetOf type, List<String> choices) {
        element(type.element()).ifPresent(e -> choices.add(start + ".with(" + e + ")"));
        element(type.element()).ifPresent(e -> choices.add(start + ".with(" + e + ")"));
        element(type.element()).ifPresent(e -> choices.add(start + ".without(" + e + ")"));
        for (Component other : exprs.scope().values()) {
            if (other.type() instanceof Type.SetOf t && t.element().equals(type.element())) {
                choices.add(start + dice.oneOf(".union(", ".minus(", ".intersect(") + other.name() + ")");
            } else if (other.type() instanceof Type.MapOf t && t.key().equals(type.element())) {
                choices.add(start + dice.oneOf(".union(", ".minus(", ".intersect(") + other.name() + ".keys())");
            } else if (other.type() instanceof Type.SeqOf t && t.element().equals(type.element())) {
                choices.add(start + ".union(" + other.name() + ".to_set())");
            }
        }
        String local = dice.fresh("x");
        choices.add(start + ".filter(" + local + ", "
                + exprs.deeper(local, type.element()).condition() + ")");
    }

    private void seq(String start, Type.SeqOf type, List<String> choices) {
        element(type.element()).ifPresent(e -> choices.add(start + dice.oneOf(".append(", ".prepend(") + e + ")"));
        element(type.element()).ifPresent(e -> choices.add(start + ".append(" + e + ")"));
        element(type.element()).ifPresent(e -> choices.add(start + ".without(" + e + ")"));
        choices.add(start + dice.oneOf(".take(", ".drop(") + exprs.deeper().number() + ")");
        choices.add(start + ".drop(1)");
        for (Component other : exprs.scope().values()) {
            if (other.type() instanceof Type.SeqOf t && t.element().equals(type.element())) {
                choices.add(start + dice.oneOf(".concat(", ".without_all(") + other.name() + ")");
            } else if (other.type() instanceof Type.SetOf t && t.element().equals(type.element())) {
                choices.add(start + ".without_all(" + other.name() + ")");
            }
        }
        String local = dice.fresh("x");
        Expressions inside = exprs.deeper(local, type.element());
        choices.add(start + dice.oneOf(".filter(", ".take_while(") + local + ", " + inside.condition() + ")");
        inside.value(type.element()).ifPresent(body -> choices.add(start + ".map(" + local + ", " + body + ")"));
    }

    private void map(String start, Type.MapOf type, List<String> choices) {
        Optional<String> key = element(type.key());
        Optional<String> value = element(type.value());
        if (key.isPresent() && value.isPresent()) {
            String put = start + ".put(" + key.get() + ", " + value.get() + ")";
            choices.add(put);
            choices.add(put);
        }
        key.ifPresent(k -> choices.add(start + dice.oneOf(".remove(" + k + ")", ".remove_all([" + k + "])")));
        if (key.isPresent() && value.isPresent()) {
            choices.add(start + ".put_all([" + key.get() + "], " + value.get() + ")");
        }
        for (Component other : exprs.scope().values()) {
            Optional<Type> element = other.type() instanceof Type.SetOf t
                    ? Optional.of(t.element())
                    : other.type() instanceof Type.SeqOf s ? Optional.of(s.element()) : Optional.empty();
            if (element.filter(type.key()::equals).isPresent()) {
                choices.add(start + ".remove_all(" + other.name() + ")");
                value.ifPresent(v -> choices.add(start + ".put_all(" + other.name() + ", " + v + ")"));
            } else if (other.type() instanceof Type.MapOf t
                    && t.key().equals(type.key())
                    && t.value().equals(type.value())) {
                choices.add(start + ".put_map(" + other.name() + ")");
            }
        }
    }

    private Optional<String> element(Type type) {
        return exprs.deeper().value(type);
    }

    private static long max(Type type) {
        if (type instanceof Type.SetOf t) {
            return t.max();
        }
        return type instanceof Type.SeqOf t ? t.max() : ((Type.MapOf) type).max();
    }
}
