package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;

/** What can turn out to be broken when all states are explored. Each kind shows a shortest run. */
enum BreachProblem implements ProblemKind {
    SELECTORS_OVERLAP(
            Code.M102,
            "transitions {transitions} take `{input}` at the same time in phase `{phase}`{more}",
            "The order of transitions means nothing, so at most one `when` may hold.",
            "{trace}",
            "make the conditions exclude each other, or let one of them say `when: otherwise`"),
    SELECTORS_HOLE(
            Code.M103,
            "no transition takes `{input}` in phase `{phase}`{more} in a state that is reached",
            "`when` selects among transitions and has to cover the cell. What refuses is a `require`.",
            "{trace}",
            "add a transition for the rest, let one say `when: otherwise`, or move a condition to `require`"),

    VALUE_LEAVES(
            Code.M401,
            "`{target}` would become {value}, which is not in `{type}`",
            "",
            "{trace}",
            "exclude the case by a guard or by `when`, or widen the type"),
    START_LEAVES(
            Code.M401,
            "`{target}` would start at {value}, which is not in `{type}`",
            "It would with {parameters}.",
            "",
            "change `init`, narrow the type or the domain of a parameter, or widen the type of the field"),

    INVARIANT_BROKEN(
            Code.M501,
            "invariant `{name}` does not hold {when}",
            "{values}",
            "{trace}",
            "correct a transition or the invariant{keep}"),

    STEP_BROKEN(
            Code.M503,
            "property `{name}` does not hold for a step of `{input}`",
            "{values}",
            "{trace}",
            "correct the transition or the property{keep}"),
    REACHED(
            Code.M503,
            "property `{name}` calls a state unreachable that is reached {when}",
            "{values}",
            "{trace}",
            "correct a transition or the property{keep}"),
    NOT_REACHED(
            Code.M503,
            "property `{name}` asks for a state that is never reached",
            "None of the {count} satisfies `{condition}`.",
            "",
            "correct the property, or what keeps the machine from getting there"),
    CUT_OFF(
            Code.M503,
            "property `{name}` does not hold {when}: from there no run leads to `{condition}`",
            "{values}",
            "{trace}",
            "add a way back, or correct what leads there{keep}"),
    RUN_STAYS(
            Code.M503,
            "property `{name}` does not hold: a run may stay in phase `{phase}` without `{condition}`",
            "{staying}",
            "{trace}",
            "add a step that leads on, or correct the property{keep}"),
    RUN_ENDS(
            Code.M503,
            "property `{name}` does not hold: a run ends in phase `{phase}` without `{condition}`",
            "",
            "{trace}",
            "add a step that leads on, or correct the property{keep}"),
    RUN_GOES_ROUND(
            Code.M503,
            "property `{name}` does not hold: a run can go round for ever without `{condition}`",
            "",
            "{trace}",
            "bound how often the steps can be repeated, or correct the property{keep}"),

    DEADLOCK(
            Code.M505,
            "no input is accepted in a state of phase `{phase}` that is reached {when}",
            "The state is {state}.",
            "{trace}",
            "accept an input there, or mark the phase `terminal: true`{keep}");

    private final Words words;

    BreachProblem(Code code, String sentence, String note, String example, String help) {
        this.words = new Words(code, sentence, note, example, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
