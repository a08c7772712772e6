package dev.statute.generate.testing;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Translates values of the language into objects of generated code, as its public face takes them, and back. */
public final class JavaValues {
    private final GeneratedCode code;

    public JavaValues(GeneratedCode code) {
        this.code = code;
    }

    /** The class of a declared type that names no existing one. */
    Class<?> classOf(TypeName name) {
        return code.load(name.qualified());
    }

    public Object toJava(Value value, Type type) {
        if (value instanceof Value.Bool bool) {
            return bool.value();
        } else if (value instanceof Value.Int number) {
            return number.value();
        } else if (value instanceof Value.Token token) {
            return token(token, type);
        } else if (value instanceof Value.Member member) {
            return constant(classOf(member.type()), member.member());
        } else if (value instanceof Value.PhaseName phase) {
            return constant(code.load(phase.machine().qualified() + "$Phase"), phase.phase());
        } else if (type instanceof Type.Option option) {
            return value instanceof Value.Some some
                    ? Optional.of(toJava(some.value(), option.element()))
                    : Optional.empty();
        } else if (value instanceof Value.SetValue set) {
            return new LinkedHashSet<>(all(set.elements(), ((Type.SetOf) type).element()));
        } else if (value instanceof Value.SeqValue seq) {
            return all(seq.elements(), ((Type.SeqOf) type).element());
        } else if (value instanceof Value.MapValue map && type instanceof Type.MapOf of) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.entries().forEach((k, v) -> entries.put(toJava(k, of.key()), toJava(v, of.value())));
            return entries;
        } else if (value instanceof Value.RecordValue record && type instanceof Type.Record of) {
            return create(classOf(of.name()), of.components(), record.components());
        }
        Value.VariantValue variant = (Value.VariantValue) value;
        Type.Variants owner = type instanceof Type.Case c ? c.owner() : (Type.Variants) type;
        Class<?> of = code.load(owner.name().qualified() + "$" + variant.variant());
        return create(of, owner.variant(variant.variant()).orElseThrow().components(), variant.components());
    }

    /** A record of generated code from the values of its components. */
    public Object create(Class<?> type, List<Component> components, Map<String, Value> values) {
        Object[] arguments = components.stream()
                .map(c -> toJava(Objects.requireNonNull(values.get(c.name()), c.name()), c.type()))
                .toArray();
        return call(() -> type.getConstructors()[0].newInstance(arguments));
    }

    public Value toValue(Object object, Type type) {
        if (type instanceof Type.Bool) {
            return new Value.Bool((Boolean) object);
        } else if (type instanceof Type.Int) {
            return new Value.Int((Long) object);
        } else if (type instanceof Type.Id id) {
            Object content = id.javaClass().isPresent() ? object : get(object, "value");
            return new Value.Token(id.name(), number(content));
        } else if (type instanceof Type.Opaque opaque) {
            return new Value.Token(
                    opaque.name(), number(((URI) object).getPath().substring(1)));
        } else if (type instanceof Type.Enum e) {
            return new Value.Member(e.name(), member(object, e.members()));
        } else if (type instanceof Type.PhaseOf phases) {
            return new Value.PhaseName(phases.machine(), member(object, phases.phases()));
        } else if (type instanceof Type.Option option) {
            return ((Optional<?>) object)
                    .<Value>map(o -> new Value.Some(toValue(o, option.element())))
                    .orElse(new Value.None());
        } else if (type instanceof Type.SetOf set) {
            return new Value.SetValue(new LinkedHashSet<>(values((Set<?>) object, set.element())));
        } else if (type instanceof Type.SeqOf seq) {
            return new Value.SeqValue(values((List<?>) object, seq.element()));
        } else if (type instanceof Type.MapOf map) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            ((Map<?, ?>) object).forEach((k, v) -> entries.put(toValue(k, map.key()), toValue(v, map.value())));
            return new Value.MapValue(entries);
        } else if (type instanceof Type.Record record) {
            return new Value.RecordValue(record.name(), components(object, record.components()));
        }
        Type.Variants owner = type instanceof Type.Case c ? c.owner() : (Type.Variants) type;
        String variant = object.getClass().getSimpleName();
        return new Value.VariantValue(
                owner.name(),
                variant,
                components(object, owner.variant(variant).orElseThrow().components()));
    }

    /** The components of a record of generated code. */
    public Map<String, Value> components(Object object, List<Component> components) {
        Map<String, Value> values = new LinkedHashMap<>();
        components.forEach(c -> values.put(c.name(), toValue(get(object, JavaNames.lowerCamel(c.name())), c.type())));
        return values;
    }

    /** What an accessor answers. */
    public static Object get(Object object, String accessor) {
        return call(() -> object.getClass().getMethod(accessor).invoke(object));
    }

    /** Calls by reflection; what the called code throws comes out as it is. */
    public static Object call(Reflective call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A call by reflection. */
    public interface Reflective {
        Object run() throws ReflectiveOperationException;
    }

    static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(JavaNames.screaming(name))) {
                return constant;
            }
        }
        throw new AssertionError(type + " has no constant for " + name);
    }

    private static String member(Object constant, List<String> members) {
        return members.get(((Enum<?>) constant).ordinal());
    }

    private Object token(Value.Token token, Type type) {
        if (type instanceof Type.Opaque) {
            return URI.create("opaque:///" + token);
        }
        Type.Id id = (Type.Id) type;
        Object content = switch (id.representation()) {
            case STRING -> token.toString();
            case UUID -> new UUID(0, token.number());
            case LONG -> token.number();
        };
        return id.javaClass().isPresent()
                ? content
                : call(() -> classOf(id.name()).getConstructors()[0].newInstance(content));
    }

    private static long number(Object content) {
        if (content instanceof Long number) {
            return number;
        }
        return content instanceof UUID uuid
                ? uuid.getLeastSignificantBits()
                : Long.parseLong(((String) content).substring(1));
    }

    private List<Object> all(Collection<Value> values, Type element) {
        List<Object> objects = new ArrayList<>();
        values.forEach(v -> objects.add(toJava(v, element)));
        return objects;
    }

    private List<Value> values(Collection<?> objects, Type element) {
        List<Value> values = new ArrayList<>();
        objects.forEach(o -> values.add(toValue(o, element)));
        return values;
    }
}
