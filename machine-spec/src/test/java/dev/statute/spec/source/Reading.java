package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;

/** One text, read, with everything that was reported. */
record Reading(SourceText source, Optional<SourceNode> root, List<Problem> problems) {
    static Reading of(String content) {
        SourceText source = new SourceText("a.yaml", content);
        Problems problems = new Problems();
        Optional<SourceNode> root = YamlReader.read(source, problems);
        return new Reading(source, root, problems.list());
    }

    Problem only() {
        if (problems.size() != 1) {
            throw new AssertionError("one problem expected: " + problems);
        }
        return problems.get(0);
    }

    /** The text after the fix of the only problem. */
    String repaired() {
        return only().fix().orElseThrow(() -> new AssertionError("no fix")).applyTo(source);
    }
}
