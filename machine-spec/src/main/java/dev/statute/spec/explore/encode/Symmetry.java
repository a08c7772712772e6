package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Check;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Packs states so that those that differ only by which id is which are equal: each is packed as the smallest of all that it
 * could be. Thread-safe on different frames.
 */
@API(status = API.Status.INTERNAL)
public final class Symmetry {
    /** Types whose ids could be swapped in more ways than this, together, are left as they are. */
    private static final long MOST_WAYS = 720;

    private final Encoding encoding;
    private final Set<TypeName> types;
    private final List<Way> ways;
    private final int region;
    private final int best;
    private final int candidate;

    private Symmetry(Encoding encoding, Map<TypeName, Integer> counts) {
        this.encoding = encoding;
        this.types = counts.keySet();
        this.ways = renamings(counts).stream().map(this::way).toList();
        this.region = encoding.reserve(encoding.stateCells());
        this.best = encoding.reserve(encoding.words());
        this.candidate = encoding.reserve(encoding.words());
    }

    /** The symmetry of an encoded machine; empty if there are no interchangeable ids. */
    public static Optional<Symmetry> of(Encoding encoding, Check check) {
        Map<TypeName, Integer> counts = new HashMap<>();
        long ways = 1;
        for (Map.Entry<TypeName, Integer> entry : InterchangeableIds.of(encoding.machine(), check, encoding.shapes())
                .entrySet()) {
            long more = ways * factorial(entry.getValue());
            if (more <= MOST_WAYS) {
                ways = more;
                counts.put(entry.getKey(), entry.getValue());
            }
        }
        return ways == 1 ? Optional.empty() : Optional.of(new Symmetry(encoding, counts));
    }

    private static long factorial(int n) {
        long product = 1;
        for (int i = 2; i <= n && product <= MOST_WAYS; i++) {
            product *= i;
        }
        return product;
    }

    /** The types whose ids are interchangeable. */
    public Set<TypeName> types() {
        return types;
    }

    /**
     * Packs the state after, as the smallest of its variants.
     *
     * @throws GrowthNeededException if a value needs more room than is reserved for it
     */
    public void pack(Phase phase, long[] frame, long[] into, int at) {
        int words = encoding.words();
        encoding.pack(phase, frame, frame, best);
        for (Way way : ways) {
            way.apply(frame, encoding.after(), region);
            encoding.pack(phase, frame, region, frame, candidate);
            if (Arrays.compareUnsigned(frame, candidate, candidate + words, frame, best, best + words) < 0) {
                System.arraycopy(frame, candidate, frame, best, words);
            }
        }
        System.arraycopy(frame, best, into, at, words);
    }

    /** One way to swap ids: the renamings of the fields. */
    private record Way(int[] offsets, Renaming[] fields) {
        void apply(long[] frame, int from, int to) {
            for (int i = 0; i < offsets.length; i++) {
                fields[i].copy(frame, from + offsets[i], frame, to + offsets[i]);
            }
        }
    }

    private Way way(Map<TypeName, int[]> ids) {
        List<Integer> offsets = new ArrayList<>();
        List<Renaming> renamings = new ArrayList<>();
        encoding.machine().parameters().forEach(parameter -> {
            offsets.add(encoding.parameter(parameter.name()));
            renamings.add(Renaming.of(encoding.shapes().of(parameter.type()), Map.of()));
        });
        for (Field field : encoding.machine().fields()) {
            if (!field.carried()) {
                offsets.add(encoding.field(field));
                renamings.add(Renaming.of(encoding.shapes().of(field.type()), ids));
            }
        }
        return new Way(offsets.stream().mapToInt(Integer::intValue).toArray(), renamings.toArray(Renaming[]::new));
    }

    /** All combinations of permutations, but for the one that changes nothing. */
    private static List<Map<TypeName, int[]>> renamings(Map<TypeName, Integer> counts) {
        List<Map<TypeName, int[]>> all = new ArrayList<>();
        all.add(Map.of());
        counts.forEach((type, count) -> {
            List<int[]> permutations = new ArrayList<>();
            permute(new int[count + 1], 1, permutations);
            List<Map<TypeName, int[]>> before = List.copyOf(all);
            all.clear();
            for (Map<TypeName, int[]> ids : before) {
                for (int[] permutation : permutations) {
                    Map<TypeName, int[]> more = new HashMap<>(ids);
                    more.put(type, permutation);
                    all.add(more);
                }
            }
        });
        return all.subList(1, all.size());
    }

    /** All ways to fill an array from an index on with the numbers that are left, the sorted one first. */
    private static void permute(int[] numbers, int index, List<int[]> found) {
        if (index == numbers.length) {
            found.add(numbers.clone());
            return;
        }
        for (int number = 1; number < numbers.length; number++) {
            int tried = number;
            if (Arrays.stream(numbers, 1, index).noneMatch(taken -> taken == tried)) {
                numbers[index] = number;
                permute(numbers, index + 1, found);
            }
        }
        numbers[index] = 0;
    }
}
