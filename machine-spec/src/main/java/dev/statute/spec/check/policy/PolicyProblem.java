package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;

/** What can be wrong with a policy whose names and types are right. */
enum PolicyProblem implements ProblemKind {
    GAP(
            Code.P101,
            "no row of `{policy}` takes {gaps}",
            "",
            "",
            "add rows such as these, with the outputs that fit, or an `otherwise`:\n{rows}"),
    OVERLAP(
            Code.P102,
            "rows `{first}` and `{second}` both take {cells}",
            "With `hit: unique` at most one row takes a cell.",
            "{cell}",
            "narrow one of the rows, or write `hit: first` if the order is meant to decide"),
    ROW_IS_SHADOWED(
            Code.P104,
            "row `{row}` never decides, because rows above it take all its cells",
            "",
            "",
            "move it up, narrow the rows above it, or remove it"),
    ROW_WITHOUT_CELLS(
            Code.P104, "row `{row}` never decides, because nothing matches its `if`", "", "", "widen it or remove it"),
    OTHERWISE_IS_IDLE(Code.P104, "`otherwise` never decides, because the rows take every cell", "", "", "remove it"),
    FIRST_WITHOUT_OVERLAP(
            Code.P106,
            "`{policy}` says `hit: first`, but no two of its rows take the same cell",
            "Readers will look for an order that does not matter.",
            "",
            "remove `hit: first`"),
    LAW_BROKEN(
            Code.P103,
            "law `{law}` does not hold where {decider} decides",
            "",
            "{values}",
            "change the row or the law"),
    LAW_NOT_CHECKED(
            Code.M511,
            "law `{law}` is not checked for all values",
            "It would have to be tried on more than {limit} combinations of values.",
            "",
            "compare inputs with constants only, or narrow their types"),
    EXAMPLE_FAILS(
            Code.P105,
            "the example expects {component} {expected}, but {decider} gives {actual}",
            "",
            "",
            "change the example or the row"),
    EXAMPLE_IN_GAP(Code.P105, "no row takes the cell of this example", "", "", "add a row for it"),
    TABLE_TOO_LARGE(
            Code.M510,
            "the table of `{policy}` has more than {limit} cells",
            "Cells are the combinations of what the rows tell apart, input by input.",
            "",
            "split the policy, or let the rows tell fewer values apart");

    private final Words words;

    PolicyProblem(Code code, String sentence, String note, String example, String help) {
        this.words = new Words(code, sentence, note, example, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
