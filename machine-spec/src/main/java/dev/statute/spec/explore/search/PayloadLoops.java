package dev.statute.spec.explore.search;

import dev.statute.spec.explore.encode.PayloadDomain;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The payloads of an input as nested loops over its components. What is asked first is bound first, so that an answer that
 * needs few components is found before the others are tried. A <em>level</em> is how many loops have been entered.
 */
final class PayloadLoops {
    private final Input input;
    private final PayloadDomain[] loops;
    private final long[] open;

    /**
     * @param domains of the components of the input
     * @param asked the components that are read, in the order in which they are; the others follow
     */
    PayloadLoops(Input input, List<PayloadDomain> domains, Collection<String> asked) {
        this.input = input;
        Map<String, PayloadDomain> byName = new LinkedHashMap<>();
        domains.forEach(domain -> byName.put(domain.component().name(), domain));
        Set<String> order = new LinkedHashSet<>(asked);
        order.retainAll(byName.keySet());
        order.addAll(byName.keySet());
        List<PayloadDomain> ordered = new ArrayList<>();
        order.forEach(name -> ordered.add(byName.get(name)));
        this.loops = ordered.toArray(PayloadDomain[]::new);
        this.open = new long[loops.length + 1];
        open[loops.length] = 1;
        for (int level = loops.length - 1; level >= 0; level--) {
            open[level] = open[level + 1] * loops[level].size();
        }
    }

    /** The input. */
    Input input() {
        return input;
    }

    /** How many loops there are. */
    int depth() {
        return loops.length;
    }

    /** How many payloads remain to be tried inside of so many loops. */
    long open(int level) {
        return open[level];
    }

    /** How many values the next loop has. */
    int size(int level) {
        return loops[level].size();
    }

    /** Lets a loop take one of its values. */
    void choose(int level, int index, StepRun run) {
        loops[level].load(index, run.frame());
        run.chosen()[level] = index;
    }

    /** How many loops have to be entered before these components have values. */
    int level(Collection<String> components) {
        int level = 0;
        for (int loop = 0; loop < loops.length; loop++) {
            if (components.contains(loops[loop].component().name())) {
                level = loop + 1;
            }
        }
        return level;
    }

    /** Passes on the input with each payload that remains inside of the loops that a run has entered. */
    void forEachInside(int entered, StepRun run, Consumer<InputValue> action) {
        forEachInside(entered, Arrays.copyOf(run.chosen(), loops.length), action);
    }

    private void forEachInside(int entered, int[] chosen, Consumer<InputValue> action) {
        if (entered == loops.length) {
            action.accept(value(chosen));
            return;
        }
        for (int index = 0; index < loops[entered].size(); index++) {
            chosen[entered] = index;
            forEachInside(entered + 1, chosen, action);
        }
    }

    /**
     * The input with a payload.
     *
     * @param chosen the index of a value for each loop; those that are missing take their first value
     */
    InputValue value(int... chosen) {
        Map<String, Value> payload = new LinkedHashMap<>();
        for (int loop = 0; loop < loops.length; loop++) {
            int index = loop < chosen.length ? chosen[loop] : 0;
            payload.put(loops[loop].component().name(), loops[loop].value(index));
        }
        return new InputValue(input, payload);
    }
}
