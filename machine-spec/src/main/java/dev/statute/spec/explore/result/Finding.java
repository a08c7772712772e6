package dev.statute.spec.explore.result;

import dev.statute.spec.diagnostic.Problem;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Something that exploring has to say.
 *
 * @param problem in the words of a diagnostic, the trace included
 * @param trace a shortest run that shows it, for those who draw it
 */
@API(status = API.Status.EXPERIMENTAL)
public record Finding(Problem problem, Optional<Trace> trace) {}
