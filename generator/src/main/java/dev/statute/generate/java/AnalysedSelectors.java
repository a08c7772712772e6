package dev.statute.generate.java;

import dev.statute.spec.check.selector.SelectorAnalysis;
import dev.statute.spec.check.selector.Verdict;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the analysis of selectors proves. A machine is analysed when its first cell of several transitions is asked for. For
 * one catalog and one thread.
 */
@API(status = API.Status.INTERNAL)
public final class AnalysedSelectors implements SelectorProofs {
    private final Map<Machine, SelectorAnalysis> analyses = new IdentityHashMap<>();

    @Override
    public boolean areExact(Machine machine, Phase phase, Input input) {
        return analyses.computeIfAbsent(machine, SelectorAnalysis::of)
                .verdict(phase, input)
                .equals(Optional.of(Verdict.PROVED_ALWAYS));
    }
}
