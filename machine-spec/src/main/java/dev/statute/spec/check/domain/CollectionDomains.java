package dev.statute.spec.check.domain;

import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
        return DomainSet.computed(size, List.of(element), sink -> {
            List<Value> elements = element.values();
            for (long length = 0; length <= (elements.isEmpty() ? 0 : max); length++) {
                arrange(elements, length, new ArrayList<>(), sink);
            }
        });
    }

    private static void arrange(List<Value> elements, long length, List<Value> chosen, Consumer<Value> sink) {
        if (chosen.size() == length) {
            sink.accept(new Value.SeqValue(chosen));
            return;
        }
        for (Value element : elements) {
            chosen.add(element);
            arrange(elements, length, chosen, sink);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** All sets of at most {@code max} elements. */
    static DomainSet sets(DomainSet element, long max) {
        return DomainSet.computed(subsets(element.size(), 1, max), List.of(element), sink -> {
            List<Value> elements = element.values();
            for (int size = 0; size <= Math.min(max, elements.size()); size++) {
                choose(
                        elements,
                        size,
                        0,
                        new ArrayList<>(),
                        chosen -> sink.accept(new Value.SetValue(new LinkedHashSet<>(chosen))));
            }
        });
    }

    /** All maps of at most {@code max} entries. */
    static DomainSet maps(DomainSet key, DomainSet value, long max) {
        return DomainSet.computed(subsets(key.size(), value.size(), max), List.of(key, value), sink -> {
            List<Value> keys = key.values();
            for (int size = 0; size <= Math.min(max, keys.size()); size++) {
                choose(
                        keys,
                        size,
                        0,
                        new ArrayList<>(),
                        chosen -> values(chosen, value).forEach(sink));
            }
        });
    }

    private static List<Value> values(List<Value> keys, DomainSet value) {
        return DomainSet.product(
                        Collections.nCopies(keys.size(), value), values -> new Value.MapValue(zip(keys, values)))
                .values();
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
        long choices = 1;
        long fillings = 1;
        for (long k = 0; k <= Math.min(n, max) && sum < Long.MAX_VALUE; k++) {
            if (k > 0) {
                long product = Saturated.multiply(choices, n - k + 1);
                choices = product == Long.MAX_VALUE ? Long.MAX_VALUE : product / k;
                fillings = Saturated.multiply(fillings, each);
            }
            sum = Saturated.add(sum, Saturated.multiply(choices, fillings));
        }
        return sum;
    }

    private static void choose(
            List<Value> elements, int size, int from, List<Value> chosen, Consumer<List<Value>> sink) {
        if (chosen.size() == size) {
            sink.accept(List.copyOf(chosen));
            return;
        }
        for (int i = from; i <= elements.size() - (size - chosen.size()); i++) {
            chosen.add(elements.get(i));
            choose(elements, size, i + 1, chosen, sink);
            chosen.remove(chosen.size() - 1);
        }
    }
}
