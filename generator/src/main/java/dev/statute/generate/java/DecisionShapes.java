package dev.statute.generate.java;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What has to be known about the parts of a diagram before they are written. Parts are told apart by identity. */
final class DecisionShapes {
    /** What is written in place however often it occurs. */
    private static final int SHORT = 2;
    /** More lines than this do not stand in one method. */
    private static final int LONG = 60;

    private final Map<Decision, Integer> uses = new IdentityHashMap<>();
    private final Map<Decision, Shape> shapes = new IdentityHashMap<>();

    private record Shape(int lines, boolean apart, Set<Aspect> reads) {}

    DecisionShapes(Decision root) {
        count(root);
        measure(root);
    }

    /** Whether it becomes a method of its own: several places lead to it, or it would make another too long. */
    boolean isApart(Decision decision) {
        return shape(decision).apart();
    }

    /** The holders of the values that it looks at and does not find itself, in the order in which they are met. */
    Set<Aspect> reads(Decision decision) {
        return Collections.unmodifiableSet(shape(decision).reads());
    }

    private Shape shape(Decision decision) {
        return Objects.requireNonNull(shapes.get(decision), "a decision of another diagram");
    }

    private void count(Decision decision) {
        if (uses.merge(decision, 1, Integer::sum) == 1) {
            decision.next().forEach(this::count);
        }
    }

    private void measure(Decision decision) {
        if (shapes.containsKey(decision)) {
            return;
        }
        int lines = 1;
        Set<Aspect> reads = new LinkedHashSet<>();
        if (!(decision instanceof Decision.Row)) {
            reads.add(aspect(decision).holder());
        }
        for (Decision next : decision.next()) {
            measure(next);
            lines += isApart(next) ? 1 : shape(next).lines();
            shape(next).reads().stream()
                    .filter(read -> !isFoundBy(decision, read))
                    .forEach(reads::add);
        }
        boolean shared = lines > SHORT && Objects.requireNonNull(uses.get(decision)) > 1;
        shapes.put(decision, new Shape(lines, shared || lines > LONG, reads));
    }

    /** Components are found where the variant is. */
    private static boolean isFoundBy(Decision decision, Aspect read) {
        return decision instanceof Decision.ByVariant byVariant
                && read instanceof Aspect.Part part
                && part.whole().equals(byVariant.aspect());
    }

    /** What a decision that is none yet looks at. */
    static Aspect aspect(Decision decision) {
        if (decision instanceof Decision.ByTruth d) {
            return d.aspect();
        } else if (decision instanceof Decision.ByMaximum d) {
            return d.aspect();
        } else if (decision instanceof Decision.ByPresence d) {
            return d.aspect();
        } else if (decision instanceof Decision.ByMember d) {
            return d.aspect();
        }
        return ((Decision.ByVariant) decision).aspect();
    }
}
