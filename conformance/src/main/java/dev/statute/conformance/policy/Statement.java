package dev.statute.conformance.policy;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A law or an example of a policy, held against what its class decides.
 *
 * @param name {@code law} and its name, or {@code example} and its place
 * @param asked of how many decisions it was asked; a law is not asked further once it is broken
 * @param broken the first decision that breaks it, in words
 */
@API(status = API.Status.EXPERIMENTAL)
public record Statement(String name, long asked, Optional<String> broken) {
    /** Whether no decision breaks it. */
    public boolean holds() {
        return broken.isEmpty();
    }
}
