package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;

/** What can be wrong with a machine whose names and types are right. */
enum MachineProblem implements ProblemKind {
    UNDECIDED_CELLS(
            Code.M101,
            "`{machine}` does not decide {cells}",
            "Every pair of phase and input is handled, rejected with a reason or ignored with a why.",
            "write transitions for them, or add to `unhandled` with the reasons that fit:\n{rows}"),

    UNHANDLED_IS_HANDLED(
            Code.M104,
            "`{input}` in phase `{phase}`{more} is handled by transition `{transition}`",
            "A cell has one outcome; nothing is a default that something else overrides.",
            "leave the cell out of this entry or out of `from` of the transition"),
    UNHANDLED_TWICE(
            Code.M104,
            "`{input}` in phase `{phase}`{more} is decided by another entry",
            "A cell has one outcome; the order of entries means nothing.",
            "leave the cell out of one of the entries"),

    UNREACHABLE_PHASE(
            Code.M110,
            "no chain of transitions leads from `{initial}` to `{phase}`",
            "",
            "add a transition to `{phase}`, or remove the phase"),
    TERMINAL_EXIT(
            Code.M111,
            "transition `{transition}` leads from terminal {phases} to `{target}`",
            "What is terminal has come to its end; only transitions that stay there are allowed.",
            "leave it out of `from`, or remove `terminal: true`"),
    DEAD_END(
            Code.M116,
            "no transition leaves phase `{phase}`, which is not terminal",
            "",
            "add a transition to another phase, or mark the phase `terminal: true`"),

    UNUSED(Code.M112, "{role} `{name}` is never used", "", "use it or remove it"),
    INPUT_NOT_TAKEN(
            Code.M112,
            "no transition takes input `{name}`",
            "",
            "handle it in a transition or remove it together with its entries in `unhandled`"),

    FIELD_WITHOUT_INIT(
            Code.M402,
            "field `{field}` has no initial value",
            "",
            "add `init:`, or say with `in:` in which phases it exists"),
    INITIAL_PHASE_FIELD_WITHOUT_INIT(
            Code.M402,
            "field `{field}` exists in the initial phase `{phase}` and has no initial value",
            "",
            "add `init:`, or leave `{phase}` out of `in:`"),
    PHASE_FIELD_NOT_SET(
            Code.M402,
            "transition `{transition}` enters `{target}` and does not set `{field}`",
            "`{field}` does not exist in {sources}, so it has no value yet.",
            "add `{field}:` to `set`, or give the field an `init:`"),
    SET_OF_MISSING_FIELD(
            Code.M403,
            "transition `{transition}` sets `{field}`, which does not exist in {targets}",
            "`{field}` exists in {phases}.",
            "remove it from `set`, or add the phase to `in:` of the field"),
    OUT_OF_BOUNDS(
            Code.M401, "`{target}` cannot take {value}", "Its type is {type}.", "change the value, or widen the type"),
    CARRIED_VALUE_CAN_LEAVE(
            Code.M401,
            "`{target}` may take a value outside of its type",
            "The value is {value}, the type {type}. Exploring leaves carried fields out, so the types have to show that it fits.",
            "bound the value, for example with `min`, `max` or `take`, or widen the type"),

    CARRIED_FIELD_READ(
            Code.E302,
            "`{field}` is carried and may not be read here",
            "A carried field is stored, copied and emitted; nothing is decided by it.",
            "remove `carried: true` from the field, or decide by something else");

    private final Words words;

    MachineProblem(Code code, String sentence, String note, String help) {
        this.words = new Words(code, sentence, note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
