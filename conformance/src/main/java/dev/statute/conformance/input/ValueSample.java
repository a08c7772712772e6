package dev.statute.conformance.input;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Some values of a domain: its edges, those that the spec mentions, and others from all over it. Stateless. */
final class ValueSample {
    /** Of a domain without end the values beyond so many are not drawn from: the smaller collections come first. */
    private static final long NEAR = 1L << 30;

    /** Edges are the values at the ends and so many beside each. */
    private static final int BESIDE = 1;

    private ValueSample() {}

    /**
     * The values, in the order of the domain; equal arguments give equal samples.
     *
     * @param mentioned the values that matter most
     * @param most how many values to take, at least 1; all of them if there are no more
     */
    static List<Value> of(DomainSet domain, Predicate<Value> mentioned, int most) {
        if (domain.size() <= most) {
            return domain.values();
        }
        TreeSet<Long> chosen = new TreeSet<>();
        edges(domain, most, chosen);
        if (domain.size() <= DomainSet.MOST_VALUES) {
            for (long index = 0; index < domain.size() && chosen.size() < most; index++) {
                if (mentioned.test(domain.at(index))) {
                    chosen.add(index);
                }
            }
        }
        SplittableRandom random = new SplittableRandom(domain.size());
        while (chosen.size() < most) {
            chosen.add(random.nextLong(end(domain)));
        }
        List<Value> values = new ArrayList<>();
        chosen.forEach(index -> values.add(domain.at(index)));
        return values;
    }

    private static long end(DomainSet domain) {
        return domain.size() == Long.MAX_VALUE ? NEAR : domain.size();
    }

    /** Any value, none more likely than another. */
    static Value any(DomainSet domain, Random random) {
        return domain.at(random.nextLong(end(domain)));
    }

    private static void edges(DomainSet domain, int most, TreeSet<Long> chosen) {
        for (long beside = 0; beside <= BESIDE; beside++) {
            chosen.add(beside);
            if (domain.size() < Long.MAX_VALUE && chosen.size() < most) {
                chosen.add(domain.size() - 1 - beside);
            }
            if (chosen.size() >= most) {
                return;
            }
        }
    }
}
