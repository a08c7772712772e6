package dev.statute.spec.interpret;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Whether a value lies in its declared type: ranges and sizes, down to the innermost part. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class ValueBounds {
    private ValueBounds() {}

    /**
     * The innermost part of a value that leaves its type.
     *
     * @param path the way to the part, such as {@code .stage} or {@code [2]}; empty for the whole value
     * @param value the part
     * @param type the type that the part leaves
     */
    public record Breach(String path, Value value, Type type) {
        /** The breach in words, such as {@code 4 is not in int 0..3}. */
        @Override
        public String toString() {
            return value + " is not in " + Types.text(type);
        }

        private Breach within(String step) {
            return new Breach(step + path, value, type);
        }
    }

    /** Whether the value lies in the type. */
    public static boolean contains(Type type, Value value) {
        return breach(type, value).isEmpty();
    }

    /** The first part that leaves the type, in the order of declaration and of the elements; empty if none does. */
    public static Optional<Breach> breach(Type type, Value value) {
        if (!hasShape(type, value)) {
            return Optional.of(new Breach("", value, type));
        }
        if (type instanceof Type.Option option && value instanceof Value.Some some) {
            return breach(option.element(), some.value());
        } else if (type instanceof Type.SetOf set && value instanceof Value.SetValue elements) {
            return elements(set.element(), elements.elements());
        } else if (type instanceof Type.SeqOf seq && value instanceof Value.SeqValue elements) {
            return elements(seq.element(), elements.elements());
        } else if (type instanceof Type.MapOf map && value instanceof Value.MapValue entries) {
            return entries(map, entries);
        } else if (type instanceof Type.Record record && value instanceof Value.RecordValue parts) {
            return components(record.components(), parts.components());
        } else if (value instanceof Value.VariantValue variant) {
            return components(componentsOf(type, variant).orElseThrow(), variant.components());
        }
        return Optional.empty();
    }

    /** Whether the outermost layer of the value is one of the type. */
    private static boolean hasShape(Type type, Value value) {
        if (type instanceof Type.Bool) {
            return value instanceof Value.Bool;
        } else if (type instanceof Type.Int range) {
            return value instanceof Value.Int number && range.min() <= number.value() && number.value() <= range.max();
        } else if (type instanceof Type.Id id) {
            return value instanceof Value.Token token && token.type().equals(id.name());
        } else if (type instanceof Type.Opaque opaque) {
            return value instanceof Value.Token token && token.type().equals(opaque.name());
        } else if (type instanceof Type.Enum members) {
            return value instanceof Value.Member member
                    && member.type().equals(members.name())
                    && members.members().contains(member.member());
        } else if (type instanceof Type.PhaseOf phases) {
            return value instanceof Value.PhaseName phase
                    && phase.machine().equals(phases.machine())
                    && phases.phases().contains(phase.phase());
        } else if (type instanceof Type.Option) {
            return value instanceof Value.None || value instanceof Value.Some;
        } else if (type instanceof Type.SetOf set) {
            return value instanceof Value.SetValue elements
                    && elements.elements().size() <= set.max();
        } else if (type instanceof Type.SeqOf seq) {
            return value instanceof Value.SeqValue elements
                    && elements.elements().size() <= seq.max();
        } else if (type instanceof Type.MapOf map) {
            return value instanceof Value.MapValue entries && entries.entries().size() <= map.max();
        } else if (type instanceof Type.Record record) {
            return value instanceof Value.RecordValue parts
                    && parts.type().equals(record.name())
                    && hasNames(record.components(), parts.components());
        }
        return value instanceof Value.VariantValue variant
                && componentsOf(type, variant)
                        .filter(components -> hasNames(components, variant.components()))
                        .isPresent();
    }

    /** The components that a variant's value has to have to be one of the type; empty if it is of another type. */
    private static Optional<List<Component>> componentsOf(Type type, Value.VariantValue value) {
        if (type instanceof Type.Variants variants && variants.name().equals(value.type())) {
            return variants.variant(value.variant()).map(Type.Variant::components);
        } else if (type instanceof Type.Case one
                && one.owner().name().equals(value.type())
                && one.variant().name().equals(value.variant())) {
            return Optional.of(one.variant().components());
        }
        return Optional.empty();
    }

    private static boolean hasNames(List<Component> components, Map<String, Value> values) {
        return components.size() == values.size()
                && components.stream().map(Component::name).allMatch(values::containsKey);
    }

    private static Optional<Breach> elements(Type type, Collection<Value> values) {
        int index = 0;
        for (Value value : values) {
            String step = "[" + index++ + "]";
            Optional<Breach> breach = breach(type, value).map(b -> b.within(step));
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    private static Optional<Breach> entries(Type.MapOf type, Value.MapValue map) {
        return map.entries().entrySet().stream()
                .flatMap(entry -> Stream.concat(
                                breach(type.key(), entry.getKey()).stream(),
                                breach(type.value(), entry.getValue()).stream())
                        .map(b -> b.within("[" + entry.getKey() + "]")))
                .findFirst();
    }

    private static Optional<Breach> components(List<Component> components, Map<String, Value> values) {
        return components.stream()
                .flatMap(component -> breach(component.type(), Payloads.at(values, component.name())).stream()
                        .map(b -> b.within("." + component.name())))
                .findFirst();
    }
}
