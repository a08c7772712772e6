package dev.statute.kernel;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Options as generated code computes with them: the value or null. {@code java.util.Optional} appears only in the public
 * face of generated types, so that deciding allocates none.
 */
@API(status = API.Status.INTERNAL)
public final class Options {
    private Options() {}

    /** The value, or the default. */
    public static <T> T orElse(@Nullable T value, T otherwise) {
        return value != null ? value : otherwise;
    }

    /** The number, or the default. */
    public static long orElse(@Nullable Long value, long otherwise) {
        return value != null ? value : otherwise;
    }

    /** The truth value, or the default. */
    public static boolean orElse(@Nullable Boolean value, boolean otherwise) {
        return value != null ? value : otherwise;
    }
}
