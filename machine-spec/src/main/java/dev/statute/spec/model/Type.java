package dev.statute.spec.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A type of the language. Ranges and sizes are part of a type as it is declared, but not of type equality: see
 * {@link Types#same}.
 */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Type {
    /** {@code bool}. */
    record Bool() implements Type {}

    /**
     * Whole numbers of a closed range.
     *
     * @param name the name, if it was declared in a types file; it only serves to find a domain
     */
    record Int(Optional<TypeName> name, long min, long max) implements Type {
        public Int {
            if (min > max) {
                throw new IllegalArgumentException(min + ".." + max + " is empty");
            }
        }

        /** A range without a name. */
        public static Int of(long min, long max) {
            return new Int(Optional.empty(), min, max);
        }
    }

    /** How the values of an id type are represented in Java. */
    enum Representation {
        STRING,
        UUID,
        LONG
    }

    /**
     * An opaque identifier, compared only for equality.
     *
     * @param javaClass an existing class that stands for it
     */
    record Id(TypeName name, Representation representation, Optional<String> javaClass) implements Type {}

    /** A closed list of members, in the order of their declaration. */
    record Enum(TypeName name, List<String> members, Optional<String> javaClass) implements Type {
        public Enum {
            members = List.copyOf(members);
        }
    }

    /** Named parts together. */
    record Record(TypeName name, List<Component> components, Optional<String> javaClass) implements Type {
        public Record {
            components = List.copyOf(components);
        }

        /** The name alone: no two types of a catalog share one, and hashing all parts is slow. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }

        /** The component of that name. */
        public Optional<Component> component(String component) {
            return find(components, component);
        }
    }

    /** A tagged sum. */
    record Variants(TypeName name, List<Variant> variants, Optional<String> javaClass) implements Type {
        public Variants {
            variants = List.copyOf(variants);
        }

        /** The name alone: no two types of a catalog share one, and hashing all parts is slow. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }

        /** The variant of that name. */
        public Optional<Variant> variant(String variant) {
            return variants.stream().filter(v -> v.name().equals(variant)).findFirst();
        }
    }

    /** One case of a tagged sum. */
    record Variant(String name, List<Component> components, String doc) {
        public Variant {
            components = List.copyOf(components);
        }

        /** The component of that name. */
        public Optional<Component> component(String component) {
            return find(components, component);
        }
    }

    /** The parts of one variant, the element type of what {@code v.as(T.V)} gives. */
    record Case(Variants owner, Variant variant) implements Type {}

    /** Carried and compared, never looked into. */
    record Opaque(TypeName name, String javaClass) implements Type {}

    /**
     * The phases of a machine.
     *
     * @param machine the machine, as the Java name of its class
     * @param phases the phases in the order of their declaration
     */
    record PhaseOf(TypeName machine, List<String> phases) implements Type {
        public PhaseOf {
            phases = List.copyOf(phases);
        }
    }

    /** {@code none} or {@code some(x)}. */
    record Option(Type element) implements Type {
        public Option {
            Objects.requireNonNull(element, "element");
        }
    }

    /** A set of at most {@code max} elements. */
    record SetOf(Type element, long max) implements Type {}

    /** A sequence of at most {@code max} elements. */
    record SeqOf(Type element, long max) implements Type {}

    /** A map of at most {@code max} entries. */
    record MapOf(Type key, Type value, long max) implements Type {}

    private static Optional<Component> find(List<Component> components, String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
