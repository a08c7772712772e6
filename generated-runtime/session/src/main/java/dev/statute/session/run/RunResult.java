package dev.statute.session.run;

import dev.statute.session.value.JsonText;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a run gives to those who wait for it.
 *
 * @param text what the agent says
 * @param structured the same as data, if that was asked for
 */
@API(status = API.Status.EXPERIMENTAL)
public record RunResult(String text, Optional<JsonText> structured) {
    /** Refuses null. */
    public RunResult {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(structured, "structured");
    }

    /** A result that is text only. */
    public static RunResult ofText(String text) {
        return new RunResult(text, Optional.empty());
    }
}
