package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Words that several findings are made of. */
final class Phrases {
    private Phrases() {}

    /** Where a run gets to: {@code at the start}, {@code after 3 steps}. */
    static String when(Trace trace) {
        int steps = trace.steps().size();
        return steps == 0 ? "at the start" : "after " + count(steps, "step");
    }

    /** A number with its noun, in the plural where it has to be: {@code 1 step}, {@code 12,000 steps}. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** A number for people; the largest one stands for all that are larger. */
    static String number(long number) {
        return number == Long.MAX_VALUE ? "more than 2^63" : String.format(Locale.ROOT, "%,d", number);
    }

    /** How often: {@code once}, {@code 3 times}. */
    static String times(long number) {
        return number == 1 ? "once" : number(number) + " times";
    }

    /** Words with commas and a final {@code and}. */
    static String and(Collection<String> words) {
        List<String> list = new ArrayList<>(words);
        return list.size() < 2
                ? String.join("", list)
                : String.join(", ", list.subList(0, list.size() - 1)) + " and " + list.get(list.size() - 1);
    }

    /** Names in back quotes. */
    static List<String> quoted(Collection<? extends Element> elements) {
        return elements.stream().map(element -> "`" + element.name() + "`").toList();
    }

    /** A condition as it is written, on one line. */
    static String written(Expr condition) {
        return condition.at().text().strip().replaceAll("\\s+", " ");
    }
}
