package dev.statute.spec.check.domain;

import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apiguardian.api.API;

/**
 * The finite domains of types, as a {@code check} section declares them or as follows from the type: bool and enum all
 * members, ints all values, options, records and variants the products, collections all values up to their largest size.
 * For ids, opaque types and ints of more than 16 values a domain has to be declared before states are explored; where it
 * is not, the set says so ({@link DomainSet#missing()}) and holds some values or all values nevertheless. Immutable.
 */
@API(status = API.Status.INTERNAL)
public final class Domains {
    /** An int of at most this many values needs no declared domain. */
    public static final int MOST_INTS_WITHOUT_DOMAIN = 16;

    private final Check check;
    private final int tokens;

    private Domains(Check check, int tokens) {
        this.check = check;
        this.tokens = tokens;
    }

    /** The domains that a {@code check} section or a profile declares. */
    public static Domains of(Check check) {
        return new Domains(check, 1);
    }

    /** These domains, with {@code count} values for each id and opaque type of which nothing is declared. */
    public Domains withTokens(int count) {
        return new Domains(check, count);
    }

    /** The domain of a type. Of {@link Type.Case} it is that of the one variant. */
    public DomainSet of(Type type) {
        Optional<DomainSet> declared = Types.nameOf(type).flatMap(name -> declared(name, type));
        if (declared.isPresent()) {
            return declared.get();
        } else if (type instanceof Type.Bool) {
            return DomainSet.of(List.of(new Value.Bool(false), new Value.Bool(true)), true);
        } else if (type instanceof Type.Int t) {
            return ints(t);
        } else if (type instanceof Type.Id t) {
            return tokens(t.name(), tokens).standingInFor(t.name());
        } else if (type instanceof Type.Opaque t) {
            return tokens(t.name(), tokens).standingInFor(t.name());
        } else if (type instanceof Type.Enum t) {
            return DomainSet.of(members(t), true);
        } else if (type instanceof Type.PhaseOf t) {
            return DomainSet.of(phases(t), true);
        }
        return composed(type);
    }

    private DomainSet composed(Type type) {
        if (type instanceof Type.Record t) {
            return product(t.components(), components -> new Value.RecordValue(t.name(), components));
        } else if (type instanceof Type.Variants t) {
            return DomainSet.union(t.variants().stream().map(v -> variant(t, v)).toList());
        } else if (type instanceof Type.Case t) {
            return variant(t.owner(), t.variant());
        } else if (type instanceof Type.Option t) {
            return DomainSet.union(List.of(
                    DomainSet.of(List.of(new Value.None()), true),
                    of(t.element()).map(Value.Some::new)));
        } else if (type instanceof Type.SetOf t) {
            return CollectionDomains.sets(of(t.element()), t.max());
        } else if (type instanceof Type.SeqOf t) {
            return CollectionDomains.sequences(of(t.element()), t.max());
        }
        Type.MapOf map = (Type.MapOf) type;
        return CollectionDomains.maps(of(map.key()), of(map.value()), map.max());
    }

    /** The domain of a component of an input's payload, which may have a domain or a size of its own. */
    public DomainSet of(Input input, Component component) {
        String place = input.name() + "." + component.name();
        Check.Domain declared = check.payloadDomains().get(place);
        if (declared != null) {
            return DomainSet.of(
                    declared.values(),
                    declared.values().size() == of(component.type()).size());
        }
        Long size = check.sizes().get(place);
        Type type = component.type();
        if (size == null || size >= maxOf(type)) {
            return of(type);
        }
        return of(resized(type, size)).restricted();
    }

    /**
     * For each id and opaque type, how many values of it one value of a type can hold. A statement of equalities over
     * some values holds for all ids if it holds for as many ids as these values have slots together.
     */
    public static Map<TypeName, Long> slots(Type type) {
        Map<TypeName, Long> slots = new LinkedHashMap<>();
        addSlots(type, 1, slots);
        return slots;
    }

    private static void addSlots(Type type, long times, Map<TypeName, Long> slots) {
        if (type instanceof Type.Id || type instanceof Type.Opaque) {
            slots.merge(Types.nameOf(type).orElseThrow(), times, Saturated::add);
        } else if (type instanceof Type.Record t) {
            t.components().forEach(c -> addSlots(c.type(), times, slots));
        } else if (type instanceof Type.Variants t) {
            t.variants().forEach(v -> v.components().forEach(c -> addSlots(c.type(), times, slots)));
        } else if (type instanceof Type.Case t) {
            t.variant().components().forEach(c -> addSlots(c.type(), times, slots));
        } else if (type instanceof Type.Option t) {
            addSlots(t.element(), times, slots);
        } else if (type instanceof Type.SetOf t) {
            addSlots(t.element(), Saturated.multiply(times, t.max()), slots);
        } else if (type instanceof Type.SeqOf t) {
            addSlots(t.element(), Saturated.multiply(times, t.max()), slots);
        } else if (type instanceof Type.MapOf t) {
            addSlots(t.key(), Saturated.multiply(times, t.max()), slots);
            addSlots(t.value(), Saturated.multiply(times, t.max()), slots);
        }
    }

    private Optional<DomainSet> declared(TypeName name, Type type) {
        Check.Domain domain =
                type instanceof Type.PhaseOf ? null : check.typeDomains().get(name.simpleName());
        if (domain == null) {
            return Optional.empty();
        }
        boolean tokens = type instanceof Type.Id || type instanceof Type.Opaque;
        long all = tokens ? 0 : new Domains(Check.none(), 1).of(type).size();
        return Optional.of(
                DomainSet.of(domain.values(), tokens || domain.values().size() == all));
    }

    private static DomainSet ints(Type.Int type) {
        DomainSet range = DomainSet.range(type.min(), type.max());
        return range.size() <= MOST_INTS_WITHOUT_DOMAIN
                ? range
                : range.standingInFor(type.name().orElseGet(() -> new TypeName("", Types.text(type))));
    }

    private static DomainSet tokens(TypeName name, int count) {
        return DomainSet.of(
                LongStream.rangeClosed(1, count)
                        .<Value>mapToObj(i -> new Value.Token(name, i))
                        .toList(),
                true);
    }

    private static List<Value> members(Type.Enum type) {
        return type.members().stream()
                .<Value>map(member -> new Value.Member(type.name(), member))
                .toList();
    }

    private static List<Value> phases(Type.PhaseOf type) {
        return type.phases().stream()
                .<Value>map(phase -> new Value.PhaseName(type.machine(), phase))
                .toList();
    }

    private DomainSet variant(Type.Variants type, Type.Variant variant) {
        return product(
                variant.components(), components -> new Value.VariantValue(type.name(), variant.name(), components));
    }

    private DomainSet product(List<Component> components, Function<Map<String, Value>, Value> make) {
        List<DomainSet> sets = new ArrayList<>();
        components.forEach(c -> sets.add(of(c.type())));
        return DomainSet.product(sets, values -> {
            Map<String, Value> named = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                named.put(components.get(i).name(), values.get(i));
            }
            return make.apply(named);
        });
    }

    private static long maxOf(Type type) {
        if (type instanceof Type.SetOf t) {
            return t.max();
        } else if (type instanceof Type.SeqOf t) {
            return t.max();
        }
        return type instanceof Type.MapOf t ? t.max() : 0;
    }

    private static Type resized(Type type, long max) {
        if (type instanceof Type.SetOf t) {
            return new Type.SetOf(t.element(), max);
        } else if (type instanceof Type.SeqOf t) {
            return new Type.SeqOf(t.element(), max);
        }
        Type.MapOf map = (Type.MapOf) type;
        return new Type.MapOf(map.key(), map.value(), max);
    }
}
