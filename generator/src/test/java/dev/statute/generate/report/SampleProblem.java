package dev.statute.generate.report;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;

/** Problems as exploring finds them, in few words. */
enum SampleProblem implements ProblemKind {
    BROKEN(new Words(Code.M501, "`{name}` is broken", "The run:\n  1 Begin\n  2 End", "keep it")),
    DEAD(new Words(Code.M502, "`{name}` can never fire", "", "drop it"));

    private final Words words;

    SampleProblem(Words words) {
        this.words = words;
    }

    @Override
    public Words words() {
        return words;
    }
}
