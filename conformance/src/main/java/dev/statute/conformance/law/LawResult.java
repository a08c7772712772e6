package dev.statute.conformance.law;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What asking a law gave.
 *
 * @param along the names of the sequences, scenarios or histories along which it was asked, up to the one that breaks it
 * @param failure how it is broken; empty if it is kept
 */
@API(status = API.Status.EXPERIMENTAL)
public record LawResult(Law law, List<String> along, Optional<LawFailure> failure) {
    public LawResult {
        along = List.copyOf(along);
    }

    /** Whether the law is kept. */
    public boolean isKept() {
        return failure.isEmpty();
    }
}
