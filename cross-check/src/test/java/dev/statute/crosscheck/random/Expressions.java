package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Expressions at random, by their type. A value for a place that takes only some values lies within them, unless the
 * machine is to have faults; then it sometimes does not.
 */
final class Expressions {
    private final Dice dice;
    private final Scope scope;
    private final boolean faulty;
    private final int depth;

    /** @param depth how deep operations may be nested */
    Expressions(Dice dice, Scope scope, boolean faulty, int depth) {
        this.dice = dice;
        this.scope = scope;
        this.faulty = faulty;
        this.depth = depth;
    }

    Dice dice() {
        return dice;
    }

    Scope scope() {
        return scope;
    }

    boolean isLeaf() {
        return depth <= 0;
    }

    /** For the operands of an operation. */
    Expressions deeper() {
        return new Expressions(dice, scope, faulty, depth - 1);
    }

    /** For a body that has a variable of its own. */
    Expressions deeper(String name, Type type) {
        return new Expressions(dice, scope.with(name, type), faulty, depth - 1);
    }

    /** A condition. */
    String condition() {
        return new Conditions(this).any();
    }

    /** A whole number of any size. */
    String number() {
        return new Numbers(this).any();
    }

    /** A value that a field or payload of the type takes; empty if there is nothing to make it of. */
    Optional<String> value(Type type) {
        if (type instanceof Type.Int range) {
            return Optional.of(inRange(range));
        } else if (type instanceof Type.Bool) {
            return Optional.of(isLeaf() ? literal(type).orElseThrow() : condition());
        } else if (type instanceof Type.SetOf || type instanceof Type.SeqOf || type instanceof Type.MapOf) {
            return Optional.of(new Collections(this).value(type));
        } else if (!isLeaf() && dice.chance(25)) {
            Optional<String> then = deeper().value(type);
            Optional<String> otherwise = deeper().value(type);
            if (then.isPresent() && otherwise.isPresent()) {
                return Optional.of("(" + deeper().condition() + " ? " + then.get() + " : " + otherwise.get() + ")");
            }
        }
        List<String> choices = new ArrayList<>();
        scope.exactly(type).forEach(v -> choices.add(v.name()));
        literal(type).ifPresent(choices::add);
        for (int weight = isLeaf() ? 1 : 3; weight > 0; weight--) {
            made(type).ifPresent(choices::add);
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(choices));
    }

    /** A value of one of its variables or a literal, without operations around it. */
    Optional<String> simple(Type type) {
        return new Expressions(dice, scope, false, 0).value(type);
    }

    /** A value written out; ids have none. */
    Optional<String> literal(Type type) {
        if (type instanceof Type.Bool) {
            return Optional.of(dice.oneOf("true", "false"));
        } else if (type instanceof Type.Int t) {
            return Optional.of(String.valueOf(dice.between((int) t.min(), (int) t.max())));
        } else if (type instanceof Type.Enum t) {
            return Optional.of(t.name().simpleName() + "." + dice.oneOf(t.members()));
        } else if (type instanceof Type.PhaseOf t) {
            return Optional.of(dice.oneOf(t.phases()));
        } else if (type instanceof Type.Option) {
            return Optional.of("none");
        } else if (type instanceof Type.SetOf || type instanceof Type.SeqOf) {
            return Optional.of("[]");
        } else if (type instanceof Type.MapOf) {
            return Optional.of("{}");
        } else if (type instanceof Type.Record t) {
            return parts(t.components(), true).map(parts -> t.name().simpleName() + "{" + parts + "}");
        } else if (type instanceof Type.Variants t) {
            Type.Variant variant = dice.oneOf(t.variants());
            return parts(variant.components(), true)
                    .map(parts -> t.name().simpleName() + "." + variant.name() + "{" + parts + "}");
        }
        return Optional.empty();
    }

    /** A value put together, or taken out of something. */
    private Optional<String> made(Type type) {
        if (type instanceof Type.Option option) {
            return option(option);
        } else if (type instanceof Type.Record t && !isLeaf()) {
            List<Component> bases = scope.exactly(type);
            if (!bases.isEmpty() && dice.chance(60)) {
                return parts(dice.some(t.components(), 1, 1), false)
                        .map(parts -> t.name().simpleName() + "{base: "
                                + dice.oneOf(bases).name() + ", " + parts + "}");
            }
            return parts(t.components(), false).map(parts -> t.name().simpleName() + "{" + parts + "}");
        } else if (type instanceof Type.Variants t && !isLeaf()) {
            Type.Variant variant = dice.oneOf(t.variants());
            return parts(variant.components(), false)
                    .map(parts -> t.name().simpleName() + "." + variant.name() + "{" + parts + "}");
        }
        return takenOut(type);
    }

    /** A value out of an option, record, sequence or map that holds some. */
    private Optional<String> takenOut(Type type) {
        List<String> choices = new ArrayList<>();
        Optional<String> fallback = isLeaf() ? Optional.empty() : simple(type);
        for (Component variable : scope.values()) {
            if (variable.type() instanceof Type.Record r) {
                r.components().stream()
                        .filter(c -> c.type().equals(type))
                        .forEach(c -> choices.add(variable.name() + "." + c.name()));
            } else if (fallback.isPresent()) {
                Optional<String> option = optionIn(variable, type);
                option.ifPresent(o -> choices.add(o + ".or_else(" + fallback.get() + ")"));
            }
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(choices));
    }

    private Optional<String> option(Type.Option type) {
        List<String> choices = new ArrayList<>();
        if (!isLeaf()) {
            deeper().value(type.element()).ifPresent(v -> choices.add("some(" + v + ")"));
            String local = dice.fresh("x");
            for (Component other : scope.of(Type.Option.class)) {
                deeper(local, ((Type.Option) other.type()).element())
                        .value(type.element())
                        .ifPresent(body -> choices.add(other.name() + ".map(" + local + ", " + body + ")"));
            }
        }
        scope.values().forEach(v -> optionIn(v, type.element()).ifPresent(choices::add));
        return choices.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(choices));
    }

    /** An option of the type that comes with a variable. */
    private Optional<String> optionIn(Component variable, Type type) {
        if (variable.type() instanceof Type.Option t && t.element().equals(type)) {
            return Optional.of(variable.name());
        } else if (variable.type() instanceof Type.SeqOf t && t.element().equals(type)) {
            return Optional.of(variable.name() + dice.oneOf(".first()", ".last()"));
        } else if (variable.type() instanceof Type.MapOf t && t.value().equals(type)) {
            return simple(t.key()).map(k -> variable.name() + ".get(" + k + ")");
        } else if (variable.type() instanceof Type.Variants t) {
            String local = dice.fresh("c");
            return t.variants().stream()
                    .flatMap(v -> v.components().stream()
                            .filter(c -> c.type().equals(type))
                            .map(c -> variable.name() + ".as(" + t.name().simpleName() + "." + v.name() + ").map("
                                    + local + ", " + local + "." + c.name() + ")"))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Components with values for a record or a case; empty if one of them cannot be made. */
    private Optional<String> parts(List<Component> components, boolean literals) {
        List<String> parts = new ArrayList<>();
        for (Component component : components) {
            Optional<String> value = literals ? literal(component.type()) : deeper().value(component.type());
            value.ifPresent(v -> parts.add(component.name() + ": " + v));
        }
        return parts.size() == components.size() ? Optional.of(String.join(", ", parts)) : Optional.empty();
    }

    private String inRange(Type.Int range) {
        List<String> choices = new ArrayList<>();
        choices.add(literal(range).orElseThrow());
        for (Component variable : scope.of(range)) {
            Type.Int actual = (Type.Int) variable.type();
            if (actual.min() >= range.min() && actual.max() <= range.max()) {
                choices.add(variable.name());
                choices.add(variable.name());
            }
            if (faulty && !isLeaf() && actual.equals(range) && range.max() > range.min()) {
                // The literal keeps the compiler from proving that every value is out of range.
                choices.add("(" + deeper().condition() + " ? " + literal(range).orElseThrow() + " : " + variable.name()
                        + dice.oneOf(" + 1)", " - 1)"));
            }
        }
        if (!isLeaf()) {
            String clamped = "min(max(" + deeper().number() + ", " + range.min() + "), " + range.max() + ")";
            choices.add(clamped);
            choices.add(clamped);
        }
        return dice.oneOf(choices);
    }

    /** Whether values may leave the ranges and sizes of their places. */
    boolean isFaulty() {
        return faulty;
    }

    /** Arguments for the parameters of a definition; empty if one cannot be made. */
    Optional<String> arguments(List<Component> parameters) {
        List<Optional<String>> arguments =
                parameters.stream().map(p -> simple(p.type())).toList();
        return arguments.stream().allMatch(Optional::isPresent)
                ? Optional.of(arguments.stream().map(Optional::get).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /** Calls of definitions with parameters that give the type. */
    List<String> calls(Type type) {
        List<String> calls = new ArrayList<>();
        for (Scope.Function function : scope.functions()) {
            if (Types.same(function.type(), type)) {
                arguments(function.parameters()).ifPresent(a -> calls.add(function.name() + "(" + a + ")"));
            }
        }
        return calls;
    }
}
