package dev.statute.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/**
 * Immutable sequences that share structure: adding at either end costs logarithmic time, not a copy. All results are
 * unmodifiable, equal to any {@link List} of the same elements in the same order, and free of nulls. All operations are
 * total; given lists may be of any kind, but only those that came from here are taken without copying.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Seqs {
    private Seqs() {}

    /** The empty sequence. */
    public static <E> List<E> empty() {
        return TreePVector.empty();
    }

    /** The sequence of some elements. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E> List<E> of(E... elements) {
        return copyOf(Arrays.asList(elements));
    }

    /**
     * An immutable sequence of the same elements; the collection itself if it came from here.
     *
     * @throws NullPointerException if the collection or one of its elements is null
     */
    public static <E> List<E> copyOf(Collection<? extends E> elements) {
        if (elements.getClass() == TreePVector.class && !elements.contains(null)) {
            return persistent(elements);
        }
        for (E element : elements) {
            present(element);
        }
        return TreePVector.<E>empty().plusAll(elements);
    }

    /**
     * An immutable sequence of copies of the elements, for elements that a caller could change.
     *
     * @param copy makes an immutable copy of an element
     * @throws NullPointerException if the collection, one of its elements or a copy is null
     */
    public static <E> List<E> copyOf(Collection<? extends E> elements, UnaryOperator<E> copy) {
        TreePVector<E> result = TreePVector.empty();
        for (E element : elements) {
            result = result.plus(present(copy.apply(present(element))));
        }
        return result;
    }

    /** The sequence with an element at its end. */
    public static <E> List<E> append(List<E> list, E element) {
        return persistent(list).plus(present(element));
    }

    /** The sequence with an element at its start. */
    public static <E> List<E> prepend(List<E> list, E element) {
        return persistent(list).plus(0, present(element));
    }

    /** The elements of the first, then those of the second. Takes as long as the shorter one is long. */
    public static <E> List<E> concat(List<E> list, List<E> other) {
        return list.size() < other.size()
                ? persistent(other).plusAll(0, list)
                : persistent(list).plusAll(other);
    }

    /** The sequence without any occurrence of an element. */
    public static <E> List<E> without(List<E> list, E element) {
        if (!list.contains(element)) {
            return list;
        }
        TreePVector<E> result = TreePVector.empty();
        for (E each : list) {
            if (!each.equals(element)) {
                result = result.plus(each);
            }
        }
        return result;
    }

    /** The sequence without any occurrence of any of some elements. */
    public static <E> List<E> withoutAll(List<E> list, Collection<E> elements) {
        Set<E> excluded = Sets.copyOf(elements);
        TreePVector<E> result = TreePVector.empty();
        for (E each : list) {
            if (!excluded.contains(each)) {
                result = result.plus(each);
            }
        }
        return result;
    }

    /** The first element; null if there is none. */
    public static <E> @Nullable E first(List<E> list) {
        return list.isEmpty() ? null : list.get(0);
    }

    /** The last element; null if there is none. */
    public static <E> @Nullable E last(List<E> list) {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    /**
     * The first {@code count} elements, or as many as there are; none for a negative number. Takes as long as there are
     * elements that stay or elements that go, whichever are fewer.
     */
    public static <E> List<E> take(List<E> list, long count) {
        return range(list, 0, clamp(list, count));
    }

    /**
     * All but the first {@code count} elements; all of them for a negative number. Takes as long as there are elements that
     * stay or elements that go, whichever are fewer.
     */
    public static <E> List<E> drop(List<E> list, long count) {
        return range(list, clamp(list, count), list.size());
    }

    /** Whether the first elements are those of another sequence. */
    public static <E> boolean startsWith(List<E> list, List<E> prefix) {
        if (prefix.size() > list.size()) {
            return false;
        }
        Iterator<E> elements = list.iterator();
        for (E expected : prefix) {
            if (!expected.equals(elements.next())) {
                return false;
            }
        }
        return true;
    }

    /** A sublist of a persistent vector is made by removing the others, which is slow where these are many. */
    private static <E> List<E> range(List<E> list, int from, int to) {
        if (to - from > list.size() / 2) {
            return persistent(list).subList(from, to);
        }
        TreePVector<E> result = TreePVector.empty();
        for (int i = from; i < to; i++) {
            result = result.plus(list.get(i));
        }
        return result;
    }

    private static int clamp(List<?> list, long count) {
        return (int) Math.max(0, Math.min(count, list.size()));
    }

    // Sound for sequences from here, because they never change.
    @SuppressWarnings("unchecked")
    private static <E> TreePVector<E> persistent(Collection<? extends E> list) {
        if (list.getClass() == TreePVector.class) {
            return (TreePVector<E>) list;
        }
        return TreePVector.<E>empty().plusAll(list);
    }

    private static <E> E present(E element) {
        return Checks.present(element, "an element of the sequence");
    }
}
