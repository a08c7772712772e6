package dev.statute.session.json;

import java.io.IOException;

/**
 * The version that a record has to name. Records of other versions, and those that name none, are never taken for it.
 *
 * @param field the member that names it
 * @param oldest the oldest version that is read
 * @param newest the version that is written
 */
record RecordVersion(String field, int oldest, int newest) {
    /** Of a record of which there is one version. */
    RecordVersion(String field, int only) {
        this(field, only, only);
    }

    void write(FieldWriter out) throws IOException {
        out.put(field, Scalars.COUNT, (long) newest);
    }

    /**
     * The version that a record names, one of those that are read. Whoever reads the newest one goes on with
     * {@link FieldReader#exact()}.
     */
    int read(FieldReader in) {
        Place place = in.member(field);
        long named = place.integer(0, Long.MAX_VALUE);
        if (named < oldest || named > newest) {
            String versions = oldest == newest
                    ? "Only version " + newest + " is"
                    : "Only the versions from " + oldest + " to " + newest + " are";
            throw place.refusal(
                    WireFormatException.Problem.WRONG_VERSION,
                    "names the version " + named + " for " + field,
                    versions + " read; migrate the record.");
        }
        return (int) named;
    }

    /** The members of a record of the only version that there is. */
    FieldReader only(FieldReader in) {
        read(in);
        return in.exact();
    }
}
