package dev.statute.session.store;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * That a transcript is rewritten, as when it is compacted.
 *
 * @param parentRevision the digest of the messages before
 * @param revision the digest of the messages after
 */
@API(status = API.Status.EXPERIMENTAL)
public record TranscriptRewrite(String parentRevision, String revision) {
    /** Refuses null. */
    public TranscriptRewrite {
        Objects.requireNonNull(parentRevision, "parentRevision");
        Objects.requireNonNull(revision, "revision");
    }
}
