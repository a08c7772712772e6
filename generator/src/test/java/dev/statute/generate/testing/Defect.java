package dev.statute.generate.testing;

import dev.statute.conformance.law.Law;
import dev.statute.generate.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Switches that break the generator: what it writes for {@link Till} is changed before it is compiled, as if an emitter had
 * the defect.
 */
public enum Defect {
    GUARDS_IN_THE_OTHER_ORDER(
            "(if \\(!input\\.who\\(\\)[^}]*})([^}]*)(if \\(!\\(state\\.takings \\+ input\\.coins\\(\\)[^}]*})",
            "$3$2$1"),
    FORGOTTEN_GUARD("if \\(!input\\.who\\(\\)", "if (input.coins() == 0 && !input.who()"),
    FORGOTTEN_FIELD(", Long\\.valueOf\\(input\\.coins\\(\\)\\)\\);", ", state.last);"),
    SET_IN_SEQUENCE("state\\.errors, state\\.client", "0L, state.client"),
    OTHER_REASON("Till\\.Rejection\\.STRANGER", "Till.Rejection.BUSY"),
    OTHER_PAYLOAD_OF_A_REASON("Full\\(6L - state\\.takings\\)", "Full(state.takings)"),
    EFFECTS_IN_REVERSE("(new Till\\.Effect\\.Rang\\(.*\\)), (new Till\\.Effect\\.Moved\\(.*?\\))\\)", "$2, $1)"),
    EFFECT_OF_THE_STATE_BEFORE("Moved\\(next\\.takings\\)", "Moved(state.takings)"),
    SELECTOR_AT_THE_WRONG_BOUND("state\\.errors < state\\.parameters_", "state.errors <= state.parameters_"),
    IGNORED_WITHOUT_ITS_WHY("\"Nobody is there any more\\.\"", "\"\""),
    PARAMETERS_AT_THEIR_DEFAULTS("new State\\.Shut\\(parameters, 0L", "new State.Shut(defaultParameters(), 0L"),
    DECISION_WITH_A_MEMORY(
            "(public static Result apply\\(State state, Input input\\) \\{)([^}]*};\\s*})",
            "$1\n        if (state == asked_) {\n            state = initial();\n        }\n        asked_ = state;$2\n\n"
                    + "    private static State asked_;"),
    EXPLANATION_OF_ANOTHER_STATE(
            Law.EXPLAINING, "decision = apply\\(state, input\\);", "decision = apply(Till.initial(), input);"),
    EXPLANATION_WITH_ANOTHER_GUARD(
            Law.EXPLAINING, "(PAY__ROOM_LEFT, state\\.takings \\+ input\\.coins\\(\\)) <= 6L", "$1 < 6L"),
    RESTORES_WHAT_IS_TOO_LARGE(Law.REFUSING, "(range\\(snapshot\\.takings\\(\\), 0L, )6L", "$17L"),
    REFUSES_THE_LARGEST(Law.STORING, "(range\\(snapshot\\.takings\\(\\), 0L, )6L", "$15L"),
    RESTORES_WHAT_IS_TOO_LARGE_INSIDE(Law.REFUSING, "Checks\\.range\\(value, 1L, 3L\\)", "Checks.range(value, 1L, 4L)"),
    RESTORES_WITHOUT_AN_INVARIANT(Law.REFUSING, "if \\(!all_2\\(state\\.last, state\\)\\)", "if (false)"),
    REFUSES_FOR_ANOTHER_NAME(Law.REFUSING, "Refused\\(\"patient\"", "Refused(\"last_is_in\""),
    SNAPSHOT_WITHOUT_A_FIELD(Law.STORING, "(take_Open.*\\{\\s*return .*)state\\.errors\\(\\)", "$10L"),
    EQUAL_WITHOUT_A_FIELD(Law.STORING, "\\s*&& takings == \\(\\(Open\\) other_\\)\\.takings", ""),
    HASH_OF_THE_OBJECT(
            Law.STORING, "int hash_ = \"Open\"\\.hashCode\\(\\)", "int hash_ = System.identityHashCode(this)"),
    INPUT_OUTSIDE_OF_ITS_TYPE(Law.REFUSING, "argument\\(coins, 1L, 3L", "argument(coins, 0L, 3L"),
    PARAMETER_OUTSIDE_OF_ITS_TYPE(Law.REFUSING, "argument\\(patience, 1L, 2L", "argument(patience, 1L, 3L"),
    PREPARING_LEAKS(
            Law.PREPARING,
            "return new Prepared\\(this, version, Till\\.apply\\(state, input\\)\\);",
            "Prepared prepared = new Prepared(this, version, Till.apply(state, input));\n"
                    + "                settle_(prepared.result);\n                return prepared;"),
    DISCARDED_STEPS_CAN_BE_COMMITTED(
            Law.PREPARING, "(synchronized \\(authority\\.lock\\) \\{\\s*)closed = true;", "$1"),
    STEPS_CAN_BE_COMMITTED_TWICE(Law.PREPARING, "prepared\\.closed = true;|version\\+\\+;", ""),
    STEPS_CAN_BE_COMMITTED_LATE(Law.PREPARING, "prepared\\.version != version", "false"),
    AUTHORITY_WITHOUT_A_LOCK(Law.SERIALISING, "synchronized \\(lock\\)", "");

    private final Optional<Law> law;
    private final Pattern right;
    private final String wrong;

    /** A defect because of which a class answers otherwise than its spec. */
    Defect(String right, String wrong) {
        this(Optional.empty(), right, wrong);
    }

    Defect(Law law, String right, String wrong) {
        this(Optional.of(law), right, wrong);
    }

    Defect(Optional<Law> law, String right, String wrong) {
        this.law = law;
        this.right = Pattern.compile(right);
        this.wrong = wrong;
    }

    /** The law that classes break because of it; empty if they answer otherwise than their spec. */
    public Optional<Law> law() {
        return law;
    }

    /** What the generator would write if it had the defect. */
    List<GeneratedFile> in(List<GeneratedFile> files) {
        List<GeneratedFile> broken = new ArrayList<>();
        for (GeneratedFile file : files) {
            broken.add(
                    new GeneratedFile(file.path(), right.matcher(file.content()).replaceAll(wrong)));
        }
        if (broken.equals(files)) {
            throw new AssertionError(this + " changes nothing: the generator does not write " + right + " any more");
        }
        return broken;
    }
}
