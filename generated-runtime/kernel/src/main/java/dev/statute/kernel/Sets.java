package dev.statute.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/**
 * Immutable sets that share structure: a set with one element more or less costs logarithmic time, not a copy. All
 * results are unmodifiable, equal to any {@link Set} of the same elements, and free of nulls. All operations are total;
 * given sets may be of any kind, but only those that came from here are taken without copying.
 *
 * <p>The iteration order is not specified.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Sets {
    private Sets() {}

    /** The empty set. */
    public static <E> Set<E> empty() {
        return HashTreePSet.empty();
    }

    /** The set of some elements; repeated ones count once. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E> Set<E> of(E... elements) {
        return copyOf(Arrays.asList(elements));
    }

    /**
     * An immutable set of the same elements; the collection itself if it came from here.
     *
     * @throws NullPointerException if the collection or one of its elements is null
     */
    public static <E> Set<E> copyOf(Collection<? extends E> elements) {
        return persistent(elements);
    }

    /**
     * An immutable set of copies of the elements, for elements that a caller could change.
     *
     * @param copy makes an immutable copy of an element
     * @throws NullPointerException if the collection, one of its elements or a copy is null
     */
    public static <E> Set<E> copyOf(Collection<? extends E> elements, UnaryOperator<E> copy) {
        MapPSet<E> result = HashTreePSet.empty();
        for (E element : elements) {
            result = result.plus(present(copy.apply(present(element))));
        }
        return result;
    }

    /** The set and one element. */
    public static <E> Set<E> with(Set<E> set, E element) {
        return persistent(set).plus(present(element));
    }

    /** The set without an element. */
    public static <E> Set<E> without(Set<E> set, E element) {
        return persistent(set).minus(element);
    }

    /** The elements of the one or the other. */
    public static <E> Set<E> union(Set<E> set, Set<E> other) {
        if (set.size() < other.size()) {
            return persistent(other).plusAll(set);
        }
        return persistent(set).plusAll(other);
    }

    /** The elements of the first that the second lacks. */
    public static <E> Set<E> minus(Set<E> set, Set<E> other) {
        MapPSet<E> result = persistent(set);
        for (E element : other) {
            result = result.minus(element);
        }
        return result;
    }

    /** The elements of both. */
    public static <E> Set<E> intersect(Set<E> set, Set<E> other) {
        MapPSet<E> result = persistent(set);
        for (E element : set) {
            if (!other.contains(element)) {
                result = result.minus(element);
            }
        }
        return result;
    }

    /** Whether the second holds every element of the first. */
    public static <E> boolean subsetOf(Set<E> set, Set<E> other) {
        return other.containsAll(set);
    }

    // Sound for sets from here, because they never change: a set of a subtype's elements is a set of the supertype's.
    @SuppressWarnings("unchecked")
    private static <E> MapPSet<E> persistent(Collection<? extends E> elements) {
        if (elements instanceof MapPSet<?> set && !set.contains(null)) {
            return (MapPSet<E>) set;
        }
        MapPSet<E> result = HashTreePSet.empty();
        for (E element : elements) {
            result = result.plus(present(element));
        }
        return result;
    }

    private static <E> E present(E element) {
        return Checks.present(element, "an element of the set");
    }
}
