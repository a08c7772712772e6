package dev.statute.spec.diagnostic;

import java.util.Locale;
import org.apiguardian.api.API;

/** How much a diagnostic weighs. Only {@link #ERROR} stops a build. */
@API(status = API.Status.EXPERIMENTAL)
public enum Severity {
    /** The spec cannot be accepted. */
    ERROR,
    /** The spec is accepted, but something in it is probably not what the author wants. */
    WARNING,
    /** Information, such as a part of the language that is reserved for later. */
    NOTE;

    /** The lower-case word used in every rendering, for example {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
