package dev.statute.maven.goal;

import dev.statute.maven.input.Findings;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What checking gave.
 *
 * @param findings what there is to say about the specs, exploring included
 * @param summaries one line for each machine and policy, if all names were found
 * @param failure why the goal has to fail although the specs may have no error
 */
@API(status = API.Status.INTERNAL)
public record CheckResult(Findings findings, List<String> summaries, Optional<String> failure) {
    public CheckResult {
        summaries = List.copyOf(summaries);
    }
}
