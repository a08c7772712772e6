package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of the language written as Java expressions. */
final class Values {
    private Values() {}

    /** The value as generated code computes with it. */
    static Java raw(Value value, Type type) {
        if (value instanceof Value.None) {
            return Java.atom("null");
        } else if (value instanceof Value.Some some && type instanceof Type.Option option) {
            return boxed(some.value(), option.element());
        } else if (value instanceof Value.Bool bool) {
            return Java.atom("$L", bool.value());
        } else if (value instanceof Value.Int number) {
            return new Java(CodeBlock.of("$LL", number.value()), number.value() < 0 ? Java.UNARY : Java.ATOM);
        } else if (value instanceof Value.Token token) {
            return token(token, type);
        } else if (value instanceof Value.Member member) {
            return Java.atom("$T.$L", JavaTypes.raw(type), JavaNames.screaming(member.member()));
        } else if (value instanceof Value.PhaseName phase) {
            return Java.atom(
                    "$T.$L",
                    JavaTypes.className(phase.machine()).nestedClass("Phase"),
                    JavaNames.screaming(phase.phase()));
        } else if (value instanceof Value.SetValue set && type instanceof Type.SetOf of) {
            return collection(Kernel.SETS, set.elements(), of.element());
        } else if (value instanceof Value.SeqValue seq && type instanceof Type.SeqOf of) {
            return collection(Kernel.SEQS, seq.elements(), of.element());
        } else if (value instanceof Value.MapValue map && type instanceof Type.MapOf of) {
            return map(map.entries(), of);
        } else if (value instanceof Value.RecordValue record && type instanceof Type.Record of) {
            return create(of, of.components(), record.components());
        } else if (value instanceof Value.VariantValue variant) {
            Type.Variants owner = type instanceof Type.Case c ? c.owner() : (Type.Variants) type;
            return create(
                    new Type.Case(owner, owner.variant(variant.variant()).orElseThrow()),
                    owner.variant(variant.variant()).orElseThrow().components(),
                    variant.components());
        }
        throw new IllegalArgumentException(value + " is no value of " + type);
    }

    /** The value as the public face takes it. */
    static CodeBlock face(Value value, Type type) {
        if (type instanceof Type.Option option) {
            return value instanceof Value.Some some
                    ? CodeBlock.of(
                            "$T.of($L)",
                            JavaTypes.OPTIONAL,
                            raw(some.value(), option.element()).code())
                    : CodeBlock.of("$T.<$T>empty()", JavaTypes.OPTIONAL, JavaTypes.boxed(option.element()));
        }
        return raw(value, type).code();
    }

    /** A number or truth value as an object; anything else as it is. Explicit, so that {@code c ? 1 : x} never unboxes x. */
    static Java boxed(Value value, Type type) {
        return boxed(raw(value, type), type);
    }

    static Java boxed(Java code, Type type) {
        if (type instanceof Type.Int) {
            return Java.atom("$T.valueOf($L)", Long.class, code.code());
        }
        return type instanceof Type.Bool ? Java.atom("$T.valueOf($L)", Boolean.class, code.code()) : code;
    }

    /** Whether values of the type can be written down: opaque ones cannot. */
    static boolean isWritable(Type type) {
        if (type instanceof Type.Opaque) {
            return false;
        } else if (type instanceof Type.Id id) {
            return isPlain(id) || hasFactory(id);
        } else if (type instanceof Type.Option t) {
            return isWritable(t.element());
        } else if (type instanceof Type.SetOf t) {
            return isWritable(t.element());
        } else if (type instanceof Type.SeqOf t) {
            return isWritable(t.element());
        } else if (type instanceof Type.MapOf t) {
            return isWritable(t.key()) && isWritable(t.value());
        } else if (type instanceof Type.Record t) {
            return areWritable(t.components());
        } else if (type instanceof Type.Case t) {
            return areWritable(t.variant().components());
        } else if (type instanceof Type.Variants t) {
            return t.variants().stream().allMatch(v -> areWritable(v.components()));
        }
        return true;
    }

    static boolean areWritable(Collection<Component> components) {
        return components.stream().allMatch(c -> isWritable(c.type()));
    }

    private static Java token(Value.Token token, Type type) {
        if (!(type instanceof Type.Id id)) {
            throw new IllegalArgumentException("a value of " + type + " cannot be written in Java");
        }
        CodeBlock content = switch (id.representation()) {
            case STRING -> CodeBlock.of("$S", token.toString());
            case UUID -> CodeBlock.of("new $T(0L, $LL)", java.util.UUID.class, token.number());
            case LONG -> CodeBlock.of("$LL", token.number());
        };
        return isPlain(id) ? new Java(content, Java.ATOM) : Java.atom("$T.of($L)", JavaTypes.raw(id), content);
    }

    /** Whether the class named by {@code java:} is that of the representation itself, which has no {@code of}. */
    static boolean isPlain(Type.Id id) {
        Optional<String> plain = switch (id.representation()) {
            case STRING -> Optional.of("java.lang.String");
            case UUID -> Optional.of("java.util.UUID");
            case LONG -> Optional.of("java.lang.Long");
        };
        return id.javaClass().equals(plain);
    }

    /**
     * Whether the class of an id can be made from its content: its own class, or an existing one with a static {@code of}.
     * The generator does not see existing classes and takes them to have it, except for those of Java itself.
     */
    static boolean hasFactory(Type.Id id) {
        return id.javaClass().filter(c -> c.startsWith("java.")).isEmpty();
    }

    private static Java collection(ClassName operations, Collection<Value> elements, Type element) {
        if (elements.isEmpty()) {
            return Java.atom("$T.<$T>empty()", operations, JavaTypes.boxed(element));
        }
        List<CodeBlock> codes =
                elements.stream().map(e -> raw(e, element).code()).toList();
        return Java.atom("$T.<$T>of($L)", operations, JavaTypes.boxed(element), CodeBlock.join(codes, ", "));
    }

    private static Java map(Map<Value, Value> entries, Type.MapOf type) {
        CodeBlock code = CodeBlock.of(
                "$T.<$T, $T>empty()", Kernel.MAPS, JavaTypes.boxed(type.key()), JavaTypes.boxed(type.value()));
        for (Map.Entry<Value, Value> entry : entries.entrySet()) {
            code = CodeBlock.of(
                    "$T.put($L, $L, $L)",
                    Kernel.MAPS,
                    code,
                    raw(entry.getKey(), type.key()).code(),
                    raw(entry.getValue(), type.value()).code());
        }
        return new Java(code, Java.ATOM);
    }

    private static Java create(Type type, List<Component> components, Map<String, Value> values) {
        List<CodeBlock> arguments = components.stream()
                .map(c -> face(java.util.Objects.requireNonNull(values.get(c.name())), c.type()))
                .toList();
        return Java.atom("new $T($L)", JavaTypes.raw(type), CodeBlock.join(arguments, ", "));
    }
}
