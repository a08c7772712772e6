package dev.statute.conformance.oracle;

import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;

/** What sort of value it is, for values that look alike. */
final class ValueKind {
    private ValueKind() {}

    static String of(Value value) {
        if (value instanceof Value.Token token) {
            return "(an id of " + name(token.type()) + ")";
        } else if (value instanceof Value.Member member) {
            return "(a member of " + name(member.type()) + ")";
        } else if (value instanceof Value.RecordValue record) {
            return "(a record " + name(record.type()) + ")";
        } else if (value instanceof Value.VariantValue variant) {
            return "(a variant of " + name(variant.type()) + ")";
        } else if (value instanceof Value.Some some) {
            return of(some.value());
        }
        return "(" + value.getClass().getSimpleName() + ")";
    }

    private static String name(TypeName type) {
        return type.packageName() + "." + type.simpleName();
    }
}
