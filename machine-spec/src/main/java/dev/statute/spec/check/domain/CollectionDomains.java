package dev.statute.spec.check.domain;

import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The values of collections of bounded size, the smaller ones first. */
final class CollectionDomains {
    private CollectionDomains() {}

    /** All sequences of at most {@code max} elements. */
    static DomainSet sequences(DomainSet element, long max) {
        long size = 1;
        long ofLength = 1;
        for (long length = 1; length <= max && ofLength > 0 && size < Long.MAX_VALUE; length++) {
            ofLength = Saturated.multiply(ofLength, element.size());
            size = Saturated.add(size, ofLength);
        }
        return DomainSet.computed(size, List.of(element), index -> sequence(element, index));
    }

    private static Value sequence(DomainSet element, long index) {
        long left = index;
        long ofLength = 1;
        int length = 0;
        while (left >= ofLength) {
            left -= ofLength;
            ofLength = Saturated.multiply(ofLength, element.size());
            length++;
        }
        return new Value.SeqValue(digits(element, length, left));
    }

    /** So many values, of which the last one changes fastest. */
    private static List<Value> digits(DomainSet each, int length, long index) {
        List<Value> values = new ArrayList<>();
        for (long left = index; values.size() < length; left /= each.size()) {
            values.add(0, each.at(left % each.size()));
        }
        return values;
    }

    /** All sets of at most {@code max} elements. */
    static DomainSet sets(DomainSet element, long max) {
        return DomainSet.computed(
                subsets(element.size(), 1, max),
                List.of(element),
                index -> subset(
                        element, 1, index, (elements, rest) -> new Value.SetValue(new LinkedHashSet<>(elements))));
    }

    /** All maps of at most {@code max} entries. */
    static DomainSet maps(DomainSet key, DomainSet value, long max) {
        return DomainSet.computed(
                subsets(key.size(), value.size(), max),
                List.of(key, value),
                index -> subset(
                        key,
                        value.size(),
                        index,
                        (keys, rest) -> new Value.MapValue(zip(keys, digits(value, keys.size(), rest)))));
    }

    private static Map<Value, Value> zip(List<Value> keys, List<Value> values) {
        Map<Value, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            entries.put(keys.get(i), values.get(i));
        }
        return entries;
    }

    /** The sum of C(n, k) * each^k for k from 0 to {@code max}. */
    private static long subsets(long n, long each, long max) {
        long sum = 0;
        for (long k = 0; k <= Math.min(n, max) && sum < Long.MAX_VALUE; k++) {
            sum = Saturated.add(sum, Saturated.multiply(Saturated.choose(n, k), Saturated.power(each, k)));
        }
        return sum;
    }

    /**
     * A subset with what its elements carry.
     *
     * @param each how many things each element can carry
     * @param make makes the value from the elements and the number of the combination of what they carry
     */
    private static Value subset(DomainSet elements, long each, long index, BiFunction<List<Value>, Long, Value> make) {
        long left = index;
        long k = 0;
        long ofSize = 1;
        while (left >= ofSize) {
            left -= ofSize;
            k++;
            ofSize = Saturated.multiply(Saturated.choose(elements.size(), k), Saturated.power(each, k));
        }
        long fillings = Saturated.power(each, k);
        return make.apply(chosen(elements, k, left / fillings), left % fillings);
    }

    /** The subset with a number among those of {@code k} elements, which are in the order of their first elements. */
    private static List<Value> chosen(DomainSet elements, long k, long index) {
        List<Value> chosen = new ArrayList<>();
        long at = 0;
        long left = index;
        for (long more = k; more > 0; more--) {
            long skipped = skipped(elements.size() - at, more, left);
            left -= subsetsOfSkipped(elements.size() - at, more, skipped);
            at += skipped;
            chosen.add(elements.at(at));
            at++;
        }
        return chosen;
    }

    /** How many of {@code n} elements stand before the first one of a subset; found by halving, since n may be large. */
    private static long skipped(long n, long k, long index) {
        long most = n - k;
        long least = 0;
        while (least < most) {
            long middle = least + (most - least + 1) / 2;
            if (subsetsOfSkipped(n, k, middle) <= index) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least;
    }

    /** How many subsets of {@code k} elements have their first one among the first {@code skipped} of {@code n}. */
    private static long subsetsOfSkipped(long n, long k, long skipped) {
        long all = Saturated.choose(n, k);
        long others = Saturated.choose(n - skipped, k);
        // Of too many to count only those that begin with the first elements are ever asked for.
        return all == Long.MAX_VALUE && skipped > 0 ? Long.MAX_VALUE : all - others;
    }
}
