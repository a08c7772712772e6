package dev.statute.spec.source;

import java.util.Set;
import org.apiguardian.api.API;

/** Tells from the look of a text whether more of it must have been meant. Stateless. */
@API(status = API.Status.INTERNAL)
public final class ExpressionShape {
    private static final Set<String> OPERATORS = Set.of("&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "*");

    private ExpressionShape() {}

    /** Whether a text ends in an operator or an open bracket: so short that even prose would not end like this. */
    public static boolean isCutShort(String text) {
        String trimmed = text.stripTrailing();
        return OPERATORS.stream().anyMatch(trimmed::endsWith)
                || trimmed.endsWith("(")
                || trimmed.endsWith("[")
                || trimmed.endsWith("{");
    }

    /**
     * Whether an expression looks complete: its brackets balance, no operator lacks an operand at either end, and a
     * {@code ?} has its {@code :}. A quick stand-in for the parser, which may still refuse what passes here.
     */
    public static boolean isComplete(String text) {
        String trimmed = text.strip();
        boolean operandMissing = isCutShort(trimmed)
                || trimmed.endsWith("-")
                || trimmed.endsWith("!")
                || trimmed.endsWith("?")
                || trimmed.endsWith(":")
                || trimmed.endsWith(",")
                || trimmed.endsWith(".")
                || trimmed.endsWith(" in");
        return !trimmed.isEmpty() && !operandMissing && isBalanced(trimmed);
    }

    private static boolean isBalanced(String text) {
        StringBuilder closers = new StringBuilder();
        int conditionals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int depth = closers.length();
            if (c == '(' || c == '[' || c == '{') {
                closers.append(c == '(' ? ')' : c == '[' ? ']' : '}');
            } else if (c == ')' || c == ']' || c == '}') {
                if (depth == 0 || closers.charAt(depth - 1) != c) {
                    return false;
                }
                closers.setLength(depth - 1);
            } else if (c == '?') {
                conditionals++;
            } else if (c == ':') {
                conditionals--;
            }
        }
        // Record literals have colons of their own, so only a lack of them tells something.
        return closers.isEmpty() && conditionals <= 0;
    }
}
