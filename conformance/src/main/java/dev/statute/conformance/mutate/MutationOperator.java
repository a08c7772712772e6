package dev.statute.conformance.mutate;

import java.util.Locale;
import org.apiguardian.api.API;

/** The kinds of mistakes. */
@API(status = API.Status.EXPERIMENTAL)
public enum MutationOperator {
    DROP_GUARD("a guard is missing"),
    REORDER_GUARDS("two neighbouring guards are asked in the other order"),
    SWAP_REASONS("two guards give each other's reason"),
    OTHER_REASON("a refusal gives another reason"),
    OTHER_TARGET("a transition ends in another phase"),
    DROP_SET("a field is not set"),
    SWAP_SETS("two fields get each other's value"),
    DROP_EFFECT("an effect is not emitted"),
    REPEAT_EFFECT("an effect is emitted twice"),
    REORDER_EFFECTS("two neighbouring effects are emitted in the other order"),
    OTHER_EFFECT("another effect with the same payload is emitted"),
    UNCONDITIONAL_EFFECT("the condition of an effect is missing"),
    WIDEN_SELECTOR("a transition also takes what a neighbour of its cell should take"),
    SWAP_SELECTORS("two transitions of a cell take each other's inputs"),
    REFUSE_CELL("a cell that a transition takes is refused"),
    TAKE_CELL("a cell that is refused or ignored is taken by a transition of another phase"),
    IGNORE_CELL("a cell that is refused is ignored"),
    REFUSE_IGNORED("a cell that is ignored is refused"),
    RANGE("a bound of a field's range is off by one"),
    BOUND("a comparison is off by one"),
    LITERAL("a value that is written out is another one"),
    NEGATE("a condition is reversed"),
    CONNECTIVE("conditions are joined otherwise, or one of them is missing"),
    VARIABLE("another value of the same type is read"),
    OPERATION("another operation is used, or none"),
    BRANCH("one branch of a choice is always taken"),
    BEFORE("the state before is read instead of the state after"),
    SWAP_OUTPUTS("two rows give each other's output"),
    OTHER_OUTPUT("a row gives another output"),
    REMOVE_ROW("a row is missing"),
    MERGE_ROWS("a row also takes the cells of its neighbour"),
    MOVE_VALUE("a row takes a value that belongs to its neighbour"),
    SHIFT_RANGE("the border between two ranges is off by one"),
    REORDER_ROWS("two neighbouring rows are tried in the other order");

    private final String mistake;

    MutationOperator(String mistake) {
        this.mistake = mistake;
    }

    /** What is wrong, as half a sentence. */
    public String mistake() {
        return mistake;
    }

    /** The name in reports, such as {@code drop_guard}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
