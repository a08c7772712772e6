package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;

/** What makes it doubtful that a machine, or the way it is checked, is what its author means. */
enum DoubtProblem implements ProblemKind {
    KILLED_BY_ONE(
            Code.M502,
            "transition `{transition}` never fires{within}: {condition} is never true where the rest holds",
            "The rest holds {nearest}.{more}{perhaps}",
            "{widen}correct the condition, or remove the transition"),
    KILLED_TOGETHER(
            Code.M502,
            "transition `{transition}` never fires{within}: {conditions} are never true together",
            "The rest holds {nearest}.{more}{perhaps}",
            "{widen}correct the conditions, or remove the transition"),
    PREMISE_NEVER_TRUE(
            Code.M504,
            "{kind} `{name}` holds for no reason: `{condition}` is never true{within}",
            "{perhaps}",
            "{widen}correct the condition, or remove it"),
    PHASES_NEVER_REACHED(
            Code.M504,
            "invariant `{name}` holds for no reason: {phases} never reached{within}",
            "{perhaps}",
            "{widen}correct what should lead there, or `in:`"),
    INPUTS_NEVER_ACCEPTED(
            Code.M504,
            "property `{name}` holds for no reason: {inputs} never accepted{within}",
            "{perhaps}",
            "{widen}correct `inputs:` or the transitions that should take them"),

    REASON_NEVER_GIVEN(
            Code.M507,
            "reason `{reason}` is never given{within}",
            "Only {guards} could give it.{perhaps}",
            "{widen}correct the guard that should give it, or remove the reason"),
    GUARD_NEVER_REFUSES(
            Code.M508,
            "guard `{guard}` of transition `{transition}` never refuses{within}",
            "It was asked {count}, and passed.{perhaps}",
            "{widen}correct its condition, or remove it"),

    BUDGET_RAN_OUT(
            Code.M511,
            "`{machine}` was not explored to the end: its budget of {limit} ran out",
            "{factors}",
            "give smaller `domains`, leave states out by `where`, or raise `{key}` in `budget`"),

    NOTHING_TO_CHECK(
            Code.M520,
            "`{machine}` has neither invariants nor properties",
            "Checked was only what is checked of every machine: that selectors choose one transition, that values stay in "
                    + "their types, and that no phase is a deadlock.",
            "state what must always hold under `invariants`, and what must happen under `properties`"),
    DOMAIN_OF_ONE(
            Code.M521,
            "the domain of `{name}` has a single value, {value}",
            "What happens when two of them differ is not tried.",
            "{help}"),
    FIELD_KEEPS_START(
            Code.M522,
            "field `{field}` never changes{within}: it keeps its initial value `{value}`",
            "{setters}{perhaps}",
            "{widen}correct what should change it, or make it a constant"),
    FIELD_HAS_ONE_VALUE(
            Code.M522,
            "field `{field}` never changes{within}: it is always {value}",
            "{setters}{perhaps}",
            "{widen}correct what should change it, or make it a constant"),
    FILTER_CUT_MOST(
            Code.M523,
            "`where` leaves out {share} states that were generated",
            "What holds in {count} says little about the others.",
            "widen `where`, or give smaller `domains` instead"),
    DEPTH_CUT_MOST(
            Code.M523,
            "`depth` leaves out {share} states that were generated",
            "What holds in {count} says little about the others.",
            "raise `depth`, or give smaller `domains` instead");

    private final Words words;

    DoubtProblem(Code code, String sentence, String note, String help) {
        this.words = new Words(code, sentence, note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
