package dev.statute.spec.check.domain;

import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apiguardian.api.API;

/**
 * The values that checking draws from for one type: how many they are, which is known without making them, and what they
 * are. Immutable.
 */
@API(status = API.Status.INTERNAL)
public final class DomainSet {
    /** More values than this are never made. */
    public static final long MOST_VALUES = 1_000_000;

    private final long size;
    private final boolean complete;
    private final Set<TypeName> missing;
    private final LongFunction<Value> source;

    private DomainSet(long size, boolean complete, Set<TypeName> missing, LongFunction<Value> source) {
        this.size = size;
        this.complete = complete;
        this.missing = Set.copyOf(missing);
        this.source = source;
    }

    /** Values written out. */
    static DomainSet of(List<Value> values, boolean complete) {
        List<Value> copy = List.copyOf(values);
        return new DomainSet(copy.size(), complete, Set.of(), index -> copy.get((int) index));
    }

    /** The whole numbers from {@code min} to {@code max}. */
    static DomainSet range(long min, long max) {
        long size = max - min >= 0 && max - min < Long.MAX_VALUE ? max - min + 1 : Long.MAX_VALUE;
        return new DomainSet(size, true, Set.of(), index -> new Value.Int(min + index));
    }

    /** Values that {@code source} makes from those of {@code parts}, and as many as {@code size} says. */
    static DomainSet computed(long size, List<DomainSet> parts, LongFunction<Value> source) {
        return new DomainSet(size, allComplete(parts), allMissing(parts), source);
    }

    /** This set, which stands in for the domain of a type that the author has to declare before states are explored. */
    DomainSet standingInFor(TypeName type) {
        return new DomainSet(size, complete, Set.of(type), source);
    }

    /** The values of all sets, one set after the other. */
    static DomainSet union(List<DomainSet> sets) {
        long size = 0;
        for (DomainSet set : sets) {
            size = Saturated.add(size, set.size);
        }
        return new DomainSet(size, allComplete(sets), allMissing(sets), index -> {
            long left = index;
            int set = 0;
            while (left >= sets.get(set).size) {
                left -= sets.get(set).size;
                set++;
            }
            return sets.get(set).at(left);
        });
    }

    /** What {@code make} makes of each combination of values; the last set runs fastest. */
    static DomainSet product(List<DomainSet> sets, Function<List<Value>, Value> make) {
        long size = 1;
        for (DomainSet set : sets) {
            size = Saturated.multiply(size, set.size);
        }
        return new DomainSet(size, allComplete(sets), allMissing(sets), index -> make.apply(combination(sets, index)));
    }

    private static List<Value> combination(List<DomainSet> sets, long index) {
        ArrayDeque<Value> values = new ArrayDeque<>();
        long left = index;
        for (int i = sets.size() - 1; i >= 0; i--) {
            long choices = sets.get(i).size;
            values.addFirst(sets.get(i).at(left % choices));
            left /= choices;
        }
        return List.copyOf(values);
    }

    /** What {@code make} makes of each value. */
    DomainSet map(Function<Value, Value> make) {
        return new DomainSet(size, complete, missing, index -> make.apply(source.apply(index)));
    }

    /** This set of values, but of another extent than the type has. */
    DomainSet restricted() {
        return new DomainSet(size, false, missing, source);
    }

    /** How many values; {@link Long#MAX_VALUE} stands for that many and more. */
    public long size() {
        return size;
    }

    /**
     * Whether these are all values of the type. Ids and opaque values, of which there is no end, count as complete here;
     * see {@link Domains#slots}.
     */
    public boolean isComplete() {
        return complete;
    }

    /** The types for which the author has to declare a domain before states can be explored, in no particular order. */
    public Set<TypeName> missing() {
        return missing;
    }

    /**
     * One value; this works for sets of any size.
     *
     * @param index its place among {@link #values()}, from 0
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public Value at(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("value " + index + " of " + size);
        }
        return source.apply(index);
    }

    /**
     * The values, in the order in which checking draws them.
     *
     * @throws IllegalStateException if there are more than {@link #MOST_VALUES}; look at {@link #size()} first
     */
    public List<Value> values() {
        if (size > MOST_VALUES) {
            throw new IllegalStateException(size + " values are too many to make");
        }
        List<Value> values = new ArrayList<>((int) size);
        for (long index = 0; index < size; index++) {
            values.add(source.apply(index));
        }
        return values;
    }

    private static boolean allComplete(List<DomainSet> sets) {
        return sets.stream().allMatch(set -> set.complete);
    }

    private static Set<TypeName> allMissing(List<DomainSet> sets) {
        Set<TypeName> missing = new LinkedHashSet<>();
        sets.forEach(set -> missing.addAll(set.missing));
        return missing;
    }
}
