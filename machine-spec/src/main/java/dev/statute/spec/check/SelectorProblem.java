package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;
import org.apiguardian.api.API;

/** What can be wrong with the selectors of a cell. Public so that exploring can tell what it has settled. */
@API(status = API.Status.INTERNAL)
public enum SelectorProblem implements ProblemKind {
    TWO_FIRE(
            Code.M102,
            "transitions `{first}` and `{second}` both take `{input}` in phase `{phase}`{more}",
            "The order of transitions means nothing, so at most one `when` may hold.",
            "{example}",
            "make the conditions exclude each other, or let one of them say `when: otherwise`"),
    TWO_OTHERWISE(
            Code.M102,
            "transitions `{first}` and `{second}` both take what the others leave of `{input}` in phase `{phase}`{more}",
            "A cell has at most one `otherwise`.",
            "",
            "give one of them a condition"),
    HOLE(
            Code.M103,
            "no transition takes `{input}` in phase `{phase}`{more} for some values",
            "`when` selects among transitions and has to cover the cell. What refuses is a `require`.",
            "{example}",
            "add a transition for the rest, let one say `when: otherwise`, or move a condition to `require`"),
    NOT_CHECKED(
            Code.M511,
            "it is not checked whether exactly one transition takes `{input}` in phase `{phase}`{more}",
            "The conditions read {mentioned}, which have more than {limit} combinations of values.",
            "",
            "give smaller `domains` to what the conditions read, or compare with constants");

    private final Words words;

    SelectorProblem(Code code, String sentence, String note, String example, String help) {
        this.words = new Words(code, sentence, note, example, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
