package dev.statute.session.handle;

import dev.statute.session.machine.ExternalToolSurface;
import dev.statute.session.machine.SurfaceSnapshot;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What is to be done after a surface was told something.
 *
 * @param effects of the surface, in this order
 * @param refreshes what the tools are to be shown again for; empty if the model sees the same ones as before
 */
@API(status = API.Status.EXPERIMENTAL)
public record SurfaceStep(List<ExternalToolSurface.Effect> effects, List<SurfaceSnapshot.Effect> refreshes) {
    /** Copies what was given. */
    public SurfaceStep {
        effects = List.copyOf(effects);
        refreshes = List.copyOf(refreshes);
    }
}
