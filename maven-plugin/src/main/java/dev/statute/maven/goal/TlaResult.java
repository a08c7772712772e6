package dev.statute.maven.goal;

import dev.statute.maven.input.Findings;
import org.apiguardian.api.API;

/**
 * How a run of {@code tla} ended.
 *
 * @param isGood whether the modules are up to date; otherwise they are as they were
 * @param sentence one sentence about it
 * @param findings what there is to say about the specs
 */
@API(status = API.Status.INTERNAL)
public record TlaResult(boolean isGood, String sentence, Findings findings) {}
