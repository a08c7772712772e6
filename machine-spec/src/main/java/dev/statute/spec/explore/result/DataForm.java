package dev.statute.spec.explore.result;

import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.Map;

/**
 * Which values an author can write in a data position: all but those that hold a map with a key that is not a single word,
 * as the keys of YAML that are read here have to be. Stateless.
 */
final class DataForm {
    private DataForm() {}

    /** Whether all values of some names can be written. */
    static boolean exists(Map<String, Value> values) {
        return exist(values.values());
    }

    /** Whether a value can be written. */
    static boolean exists(Value value) {
        if (value instanceof Value.Some some) {
            return exists(some.value());
        } else if (value instanceof Value.SetValue set) {
            return exist(set.elements());
        } else if (value instanceof Value.SeqValue seq) {
            return exist(seq.elements());
        } else if (value instanceof Value.MapValue map) {
            return map.entries().keySet().stream().allMatch(DataForm::isWord)
                    && exist(map.entries().values());
        } else if (value instanceof Value.RecordValue record) {
            return exist(record.components().values());
        }
        return !(value instanceof Value.VariantValue variant)
                || exist(variant.components().values());
    }

    private static boolean exist(Collection<Value> values) {
        return values.stream().allMatch(DataForm::exists);
    }

    private static boolean isWord(Value key) {
        if (key instanceof Value.VariantValue variant) {
            return variant.components().isEmpty();
        }
        return !(key instanceof Value.SetValue
                || key instanceof Value.SeqValue
                || key instanceof Value.MapValue
                || key instanceof Value.RecordValue);
    }
}
