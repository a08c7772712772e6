package dev.statute.session.input;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How a content is shown.
 *
 * @param renderClass as what it is shown
 * @param salience how much attention it asks for
 */
@API(status = API.Status.EXPERIMENTAL)
public record RenderMetadata(RenderClass renderClass, RenderSalience salience) {
    /** Refuses null. */
    public RenderMetadata {
        Objects.requireNonNull(renderClass, "renderClass");
        Objects.requireNonNull(salience, "salience");
    }

    /** With the usual attention. */
    public static RenderMetadata of(RenderClass renderClass) {
        return new RenderMetadata(renderClass, RenderSalience.NORMAL);
    }
}
