package dev.statute.spec.model;

import java.util.Optional;
import org.apiguardian.api.API;

/** Questions about types. */
@API(status = API.Status.EXPERIMENTAL)
public final class Types {
    /** The only boolean type. */
    public static final Type.Bool BOOL = new Type.Bool();

    private Types() {}

    /** Whether two types are equal in the sense of the language: ranges and sizes do not count. */
    public static boolean same(Type a, Type b) {
        if (a instanceof Type.Int) {
            return b instanceof Type.Int;
        }
        if (a instanceof Type.Option left) {
            return b instanceof Type.Option right && same(left.element(), right.element());
        }
        if (a instanceof Type.SetOf left) {
            return b instanceof Type.SetOf right && same(left.element(), right.element());
        }
        if (a instanceof Type.SeqOf left) {
            return b instanceof Type.SeqOf right && same(left.element(), right.element());
        }
        if (a instanceof Type.MapOf left) {
            return b instanceof Type.MapOf right && same(left.key(), right.key()) && same(left.value(), right.value());
        }
        if (a instanceof Type.Case left) {
            return b instanceof Type.Case right
                    && same(left.owner(), right.owner())
                    && left.variant().name().equals(right.variant().name());
        }
        Optional<TypeName> name = nameOf(a);
        return name.isPresent() ? name.equals(nameOf(b)) && a.getClass() == b.getClass() : a.equals(b);
    }

    /** The name under which the type was declared; of a {@link Type.PhaseOf} the machine's. */
    public static Optional<TypeName> nameOf(Type type) {
        if (type instanceof Type.Int t) {
            return t.name();
        } else if (type instanceof Type.Id t) {
            return Optional.of(t.name());
        } else if (type instanceof Type.Enum t) {
            return Optional.of(t.name());
        } else if (type instanceof Type.Record t) {
            return Optional.of(t.name());
        } else if (type instanceof Type.Variants t) {
            return Optional.of(t.name());
        } else if (type instanceof Type.Opaque t) {
            return Optional.of(t.name());
        } else if (type instanceof Type.PhaseOf t) {
            return Optional.of(t.machine());
        }
        return Optional.empty();
    }

    /** The type as an author writes it. */
    public static String text(Type type) {
        if (type instanceof Type.Bool) {
            return "bool";
        } else if (type instanceof Type.Int t) {
            return t.name().map(TypeName::simpleName).orElse("int " + t.min() + ".." + t.max());
        } else if (type instanceof Type.Case t) {
            return t.owner().name().simpleName() + "." + t.variant().name();
        } else if (type instanceof Type.PhaseOf t) {
            return t.machine().simpleName() + ".Phase";
        } else if (type instanceof Type.Option t) {
            return "option of " + text(t.element());
        } else if (type instanceof Type.SetOf t) {
            return "set of " + text(t.element()) + " max " + t.max();
        } else if (type instanceof Type.SeqOf t) {
            return "seq of " + text(t.element()) + " max " + t.max();
        } else if (type instanceof Type.MapOf t) {
            return "map of " + text(t.key()) + " to " + text(t.value()) + " max " + t.max();
        }
        return nameOf(type).orElseThrow().simpleName();
    }
}
