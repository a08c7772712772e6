package dev.statute.spec.explore.encode;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * The shapes of the types of a machine. Types that differ only in ranges and sizes share one: their values meet in
 * expressions. Not thread-safe; the shapes are.
 */
@API(status = API.Status.INTERNAL)
public final class Shapes {
    /** Numbers in a longer range are listed as they come. */
    private static final int LONGEST_RANGE = 128;

    /** The first guess of how many values are listed, where nothing better is known. */
    private static final int FIRST_LISTED = 16;

    /** The first guess of how long sequences become, where the types allow more. */
    private static final int FIRST_LENGTH = 8;

    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Universe> universes = new HashMap<>();
    private final TypeUse use;
    private final Domains domains;
    private final Growth growth;
    private final Room allNumbers;

    Shapes(TypeUse use, Domains domains, Growth growth) {
        this.use = use;
        this.domains = domains;
        this.growth = growth;
        this.allNumbers = Room.of("all numbers in options", 0, growth);
    }

    /** How many values of an id or opaque type there are; the largest number of one that a domain lists. */
    public long ids(TypeName type) {
        return use.tokens(type);
    }

    /** The shape of a type. */
    public Shape of(Type type) {
        String key = key(type);
        Shape known = shapes.get(key);
        if (known == null) {
            known = make(type);
            shapes.put(key, known);
        }
        return known;
    }

    private Shape make(Type type) {
        if (type instanceof Type.Option t) {
            return new OptionShape(of(t.element()), allNumbers);
        } else if (type instanceof Type.SetOf t) {
            return new SetShape(universe(t.element()));
        } else if (type instanceof Type.SeqOf t) {
            // One more than is stored: room for an element that is put in before another is taken out.
            long guess = Math.min(use.longest(key(t.element())), FIRST_LENGTH) + 1;
            return new SeqShape(of(t.element()), Room.of("elements of " + key(type), guess, growth));
        } else if (type instanceof Type.MapOf t) {
            return new MapShape(universe(t.key()), new OptionShape(of(t.value()), allNumbers));
        } else if (type instanceof Type.Record t) {
            return parts(t.components(), parts -> new Value.RecordValue(t.name(), parts));
        } else if (type instanceof Type.Case t) {
            return variant(t.owner(), t.variant());
        } else if (type instanceof Type.Variants t) {
            return new VariantsShape(
                    t, t.variants().stream().map(v -> variant(t, v)).toList());
        }
        return type instanceof Type.Int ? ScalarShape.ofNumbers(allNumbers.size() > 0) : ScalarShape.of(type);
    }

    private PartsShape variant(Type.Variants type, Type.Variant variant) {
        return parts(variant.components(), parts -> new Value.VariantValue(type.name(), variant.name(), parts));
    }

    private PartsShape parts(List<Component> components, Function<Map<String, Value>, Value> make) {
        return new PartsShape(
                components, components.stream().map(c -> of(c.type())).toList(), make);
    }

    private Universe universe(Type element) {
        String key = key(element);
        Universe known = universes.get(key);
        if (known == null) {
            known = makeUniverse(element, key);
            universes.put(key, known);
        }
        return known;
    }

    private Universe makeUniverse(Type element, String key) {
        Room listed = Room.of("list of " + key, 0, growth);
        Extent extent = use.extent(element);
        if (extent.size() <= LONGEST_RANGE && listed.size() == 0) {
            return new RangeUniverse(of(element), extent.first(), (int) extent.size(), listed);
        }
        DomainSet domain = domains.of(element);
        long guess = domain.size() <= LONGEST_RANGE ? Math.max(1, domain.size()) : FIRST_LISTED;
        Universe universe = new GrowingUniverse(of(element), Room.of("values of " + key, guess, growth));
        if (domain.size() <= LONGEST_RANGE) {
            // Numbers then do not depend on which thread comes first.
            domain.values().forEach(value -> universe.indexOf(of(element).cellsOf(value), 0));
        }
        return universe;
    }

    /** One text for all types that are equal in the sense of the language. */
    static String key(Type type) {
        if (type instanceof Type.Int) {
            return "int";
        } else if (type instanceof Type.Option t) {
            return "option of " + key(t.element());
        } else if (type instanceof Type.SetOf t) {
            return "set of " + key(t.element());
        } else if (type instanceof Type.SeqOf t) {
            return "seq of " + key(t.element());
        } else if (type instanceof Type.MapOf t) {
            return "map of " + key(t.key()) + " to " + key(t.value());
        } else if (type instanceof Type.Case t) {
            return t.owner().name() + "." + t.variant().name();
        } else if (type instanceof Type.PhaseOf t) {
            return t.machine() + ".Phase";
        } else if (type instanceof Type.Bool) {
            return "bool";
        }
        return Types.nameOf(type).orElseThrow().toString();
    }
}
