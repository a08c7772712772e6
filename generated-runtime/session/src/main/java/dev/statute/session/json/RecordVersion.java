package dev.statute.session.json;

import java.io.IOException;

/**
 * The version that a record has to name. Records of other versions, and those that name none, are never taken for it.
 *
 * @param field the member that names it
 * @param value the only version that is read
 */
record RecordVersion(String field, long value) {
    void write(FieldWriter out) throws IOException {
        out.put(field, Scalars.COUNT, value);
    }

    void check(FieldReader in) {
        Place place = in.member(field);
        if (place.integer(0, Long.MAX_VALUE) != value) {
            throw place.refusal(
                    WireFormatException.Problem.WRONG_VERSION,
                    "names the version " + place.node().asText() + " for " + field,
                    "Only version " + value + " is read; migrate the record.");
        }
    }
}
