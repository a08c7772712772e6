package dev.statute.spec.explore.judge;

import dev.statute.spec.model.Check;
import dev.statute.spec.model.Value;
import java.util.List;

/** Domains as authors write them, as short as can be. */
final class DomainText {
    /** More values than this are counted instead of listed. */
    private static final int MOST_LISTED = 8;

    private DomainText() {}

    /** A count for ids, a range for consecutive numbers, else the values. */
    static String of(Check.Domain domain) {
        List<Value> values = domain.values();
        if (values.get(0) instanceof Value.Token) {
            return isCount(values) ? String.valueOf(values.size()) : values.toString();
        } else if (values.get(0) instanceof Value.Int first && values.size() > 1 && isRange(values, first.value())) {
            return first + ".." + values.get(values.size() - 1);
        }
        return values.size() <= MOST_LISTED ? values.toString() : Phrases.count(values.size(), "value");
    }

    private static boolean isCount(List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            if (((Value.Token) values.get(i)).number() != i + 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRange(List<Value> values, long first) {
        for (int i = 0; i < values.size(); i++) {
            if (((Value.Int) values.get(i)).value() != first + i) {
                return false;
            }
        }
        return true;
    }
}
