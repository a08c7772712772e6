package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;

/** Why the states of a machine cannot be explored at all. */
enum DomainProblem implements ProblemKind {
    MISSING(
            Code.M510,
            "no domain is declared for `{name}`",
            "Exploring tries every value of {places}, and there is no end to them.",
            "{help}"),
    TOO_MANY_PAYLOADS(
            Code.M510,
            "`{input}` has {count} payloads, and at most {limit} can be tried",
            "Most come from {factors}.",
            "{help}"),
    TOO_MANY_STARTS(
            Code.M510,
            "the parameters have {count} combinations of values, and at most {limit} can be tried",
            "Most come from {factors}.",
            "{help}");

    private final Words words;

    DomainProblem(Code code, String sentence, String note, String help) {
        this.words = new Words(code, sentence, note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
