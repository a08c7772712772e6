package dev.statute.maven.goal;

import dev.statute.maven.input.Findings;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What checking gave.
 *
 * @param findings what there is to say about the specs
 * @param summaries one line for each machine and policy, if all names were found
 */
@API(status = API.Status.INTERNAL)
public record CheckResult(Findings findings, List<String> summaries) {
    public CheckResult {
        summaries = List.copyOf(summaries);
    }
}
