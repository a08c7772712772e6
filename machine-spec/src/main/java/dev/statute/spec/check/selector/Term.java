package dev.statute.spec.check.selector;

import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of selectors that is taken for a variable which can have any value of its type: a truth value, a member, a
 * variant, or a number of which only the comparisons with some constants matter. Collects these constants until its
 * values are asked for.
 */
final class Term {
    private final String text;
    private final Type type;
    private final boolean free;
    private final TreeSet<Long> constants = new TreeSet<>();

    /**
     * @param text the expression
     * @param type its type
     * @param free whether it is a field, a payload field or a parameter, which really can have any value of the type
     */
    Term(String text, Type type, boolean free) {
        this.text = text;
        this.type = type;
        this.free = free;
    }

    String text() {
        return text;
    }

    boolean isFree() {
        return free;
    }

    /** Takes note of a number that this term is compared with. */
    void comparedWith(long constant) {
        constants.add(constant);
    }

    /**
     * One value for each way in which the comparisons can come out. Of a number these are the constants themselves, their
     * neighbours and the ends of the range; in between all comparisons come out alike.
     */
    List<Value> values() {
        if (type instanceof Type.Int range) {
            return numbers(range);
        } else if (type instanceof Type.Enum t) {
            return t.members().stream()
                    .<Value>map(member -> new Value.Member(t.name(), member))
                    .toList();
        } else if (type instanceof Type.Variants t) {
            return t.variants().stream()
                    .<Value>map(v -> new Value.Member(t.name(), v.name()))
                    .toList();
        }
        return List.of(new Value.Bool(false), new Value.Bool(true));
    }

    private List<Value> numbers(Type.Int range) {
        Set<Long> chosen = new LinkedHashSet<>();
        chosen.add(range.min());
        for (long constant : constants) {
            // Also correct at the ends of 64 bits: what wraps around lies outside of the range or is an end of it.
            for (long near : new long[] {constant - 1, constant, constant + 1}) {
                if (range.min() <= near && near <= range.max()) {
                    chosen.add(near);
                }
            }
        }
        chosen.add(range.max());
        List<Value> values = new ArrayList<>();
        chosen.forEach(number -> values.add(new Value.Int(number)));
        return values;
    }
}
