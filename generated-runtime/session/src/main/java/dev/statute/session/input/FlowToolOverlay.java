package dev.statute.session.input;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which tools may be used during a turn.
 *
 * @param allowedTools only these; an empty list allows none, an absent one all
 * @param blockedTools not these
 */
@API(status = API.Status.EXPERIMENTAL)
public record FlowToolOverlay(Optional<List<String>> allowedTools, Optional<List<String>> blockedTools) {
    /** Copies the lists. */
    public FlowToolOverlay {
        allowedTools = allowedTools.map(List::copyOf);
        blockedTools = blockedTools.map(List::copyOf);
    }
}
