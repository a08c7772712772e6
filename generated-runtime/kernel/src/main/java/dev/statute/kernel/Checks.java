package dev.statute.kernel;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How generated code refuses values outside their declared type. An argument that a caller hands in is refused with an
 * {@link IllegalArgumentException} or, for null, a {@link NullPointerException}; a value that the machine computed, with
 * a {@link MachineFault}. Elements are named by their address or by {@code Type.component}.
 */
@API(status = API.Status.INTERNAL)
public final class Checks {
    private Checks() {}

    /** The value, which must not be null. */
    public static <T> T present(@Nullable T value, String element) {
        if (value == null) {
            throw new NullPointerException(element + " is null");
        }
        return value;
    }

    /** The argument, which must lie in the closed range. */
    public static long argument(long value, long min, long max, String element) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(element + " " + outside(value, min, max));
        }
        return value;
    }

    /** The argument, unless there is a problem with it. */
    public static <T> T argument(T value, @Nullable String problem, String element) {
        if (problem != null) {
            throw new IllegalArgumentException(element + " " + problem);
        }
        return value;
    }

    /** The computed value, which must lie in the closed range. */
    public static long computed(long value, long min, long max, String element) {
        if (value < min || value > max) {
            throw new MachineFault(element, "the new value " + outside(value, min, max));
        }
        return value;
    }

    /** The computed value, unless there is a problem with it. */
    public static <T> T computed(T value, @Nullable String problem, String element) {
        if (problem != null) {
            throw new MachineFault(element, "the new value " + problem + ": " + value);
        }
        return value;
    }

    /** What is wrong with a number of a closed range; null if nothing is. */
    public static @Nullable String range(long value, long min, long max) {
        return value < min || value > max ? outside(value, min, max) : null;
    }

    /** What is wrong with the size of a collection; null if nothing is. */
    public static @Nullable String size(int size, long max) {
        return size > max ? "has " + size + " elements, at most " + max + " are allowed" : null;
    }

    private static String outside(long value, long min, long max) {
        return "is " + value + ", outside of " + min + ".." + max;
    }
}
