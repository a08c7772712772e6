package dev.statute.spec.check.policy;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Divides a type into the cells that some patterns induce: bool and enum into their values, ints at the ends of all
 * ranges, options into {@code none} and the cells of the content, variants into the products of their components' cells.
 */
final class Partition {
    private final long limit;

    private Partition(long limit) {
        this.limit = limit;
    }

    /** The cells in the order of the type; empty if there are more than {@code limit}. */
    static Optional<List<InputCell>> of(Type type, Collection<Pattern> patterns, long limit) {
        List<Pattern> simple = new ArrayList<>();
        patterns.forEach(pattern -> flatten(pattern, simple));
        List<InputCell> cells = new Partition(limit).cells(type, simple);
        return Optional.of(cells).filter(found -> found.size() <= limit);
    }

    /** Patterns that consist of others divide as those do. */
    private static void flatten(Pattern pattern, List<Pattern> simple) {
        if (pattern instanceof Pattern.AnyOf any) {
            any.patterns().forEach(p -> flatten(p, simple));
        } else if (pattern instanceof Pattern.AnyExcept except) {
            except.patterns().forEach(p -> flatten(p, simple));
        } else {
            simple.add(pattern);
        }
    }

    /** The cells, cut off behind the limit. */
    private List<InputCell> cells(Type type, List<Pattern> patterns) {
        if (type instanceof Type.Bool) {
            return List.of(point(new Value.Bool(false)), point(new Value.Bool(true)));
        } else if (type instanceof Type.Enum t) {
            return t.members().stream()
                    .map(member -> point(new Value.Member(t.name(), member)))
                    .toList();
        } else if (type instanceof Type.PhaseOf t) {
            return t.phases().stream()
                    .map(phase -> point(new Value.PhaseName(t.machine(), phase)))
                    .toList();
        } else if (type instanceof Type.Int t) {
            return intervals(t, patterns);
        } else if (type instanceof Type.Option t) {
            return option(t, patterns);
        } else if (type instanceof Type.Variants t) {
            return t.variants().stream()
                    .flatMap(variant -> variant(variant, patterns).stream())
                    .limit(limit + 1)
                    .toList();
        }
        return List.of(new InputCell.AnyCell());
    }

    private static InputCell point(Value value) {
        return new InputCell.Point(value);
    }

    private static List<InputCell> intervals(Type.Int type, List<Pattern> patterns) {
        TreeSet<Long> starts = new TreeSet<>();
        starts.add(type.min());
        for (Pattern pattern : patterns) {
            if (pattern instanceof Pattern.Range range) {
                cut(type, range.min(), range.max(), starts);
            } else if (pattern instanceof Pattern.Is is && is.value() instanceof Value.Int number) {
                cut(type, number.value(), number.value(), starts);
            }
        }
        List<InputCell> cells = new ArrayList<>();
        for (Long start : starts) {
            Long next = starts.higher(start);
            cells.add(new InputCell.Interval(start, next == null ? type.max() : next - 1));
        }
        return cells;
    }

    /** A range divides where it starts and behind its end, as far as the type goes. */
    private static void cut(Type.Int type, long min, long max, TreeSet<Long> starts) {
        if (min > type.min() && min <= type.max()) {
            starts.add(min);
        }
        if (max >= type.min() && max < type.max()) {
            starts.add(max + 1);
        }
    }

    private List<InputCell> option(Type.Option type, List<Pattern> patterns) {
        List<Pattern> contents = new ArrayList<>();
        for (Pattern pattern : patterns) {
            if (pattern instanceof Pattern.IsSome some) {
                flatten(some.content(), contents);
            }
        }
        return Stream.concat(
                        Stream.<InputCell>of(new InputCell.NoneCell()),
                        cells(type.element(), contents).stream().<InputCell>map(InputCell.SomeCell::new))
                .toList();
    }

    private List<InputCell> variant(Type.Variant variant, List<Pattern> patterns) {
        List<Map<String, InputCell>> products = List.of(Map.of());
        for (Component component : variant.components()) {
            List<Pattern> own = new ArrayList<>();
            for (Pattern pattern : patterns) {
                if (pattern instanceof Pattern.IsVariant is && is.variant().equals(variant.name())) {
                    Pattern of = is.components().get(component.name());
                    if (of != null) {
                        flatten(of, own);
                    }
                }
            }
            products = extend(products, component.name(), cells(component.type(), own));
        }
        return products.stream()
                .<InputCell>map(components -> new InputCell.VariantCell(variant.name(), components))
                .toList();
    }

    private List<Map<String, InputCell>> extend(
            List<Map<String, InputCell>> products, String name, List<InputCell> cells) {
        List<Map<String, InputCell>> extended = new ArrayList<>();
        for (Map<String, InputCell> product : products) {
            for (InputCell cell : cells) {
                if (extended.size() > limit) {
                    return extended;
                }
                Map<String, InputCell> longer = new LinkedHashMap<>(product);
                longer.put(name, cell);
                extended.add(longer);
            }
        }
        return extended;
    }
}
