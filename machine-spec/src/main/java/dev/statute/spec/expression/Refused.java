package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions and operations of CEL that the language leaves out, with what to write instead. */
final class Refused {
    private static final String CONVERSION = "There is no coercion: a value keeps its type.";
    private static final String TEXT = "Strings are carried and compared as ids, never looked into.";
    private static final String TIME = "Time is not known to a machine.";

    /** Why a function is left out, and the way out. */
    private record Reason(String why, String help) {}

    private static final Map<String, Reason> FUNCTIONS = Map.ofEntries(
            Map.entry("size", new Reason("Sizes are asked of the collection.", "write `x.size()`")),
            Map.entry(
                    "has",
                    new Reason(
                            "Every component that a type declares is there.",
                            "ask an option with `!= none`, a variant with `v.is(T.V)`, a map with `k in m`")),
            Map.entry("not", new Reason("", "write `!`")),
            Map.entry("dyn", new Reason("Every expression has one type.", "")),
            Map.entry("type", new Reason("Every expression has one type.", "ask a variant with `v.is(T.V)`")),
            Map.entry("bool", new Reason(CONVERSION, "")),
            Map.entry("int", new Reason(CONVERSION, "")),
            Map.entry("uint", new Reason(CONVERSION, "")),
            Map.entry("double", new Reason(CONVERSION, "")),
            Map.entry("string", new Reason(CONVERSION, "")),
            Map.entry("bytes", new Reason(CONVERSION, "")),
            Map.entry("matches", new Reason(TEXT, "")),
            Map.entry("duration", new Reason(TIME, "let durations arrive as numbers in the payload")),
            Map.entry("timestamp", new Reason(TIME, "let times arrive as numbers in the payload")));

    private static final Map<String, Reason> OPERATIONS = Map.ofEntries(
            Map.entry("contains", new Reason("", "write `x in s`")),
            Map.entry("matches", new Reason(TEXT, "")),
            Map.entry("startsWith", new Reason("", "compare sequences with `s.starts_with(t)`")),
            Map.entry("endsWith", new Reason(TEXT, "")),
            Map.entry("exists_one", new Reason("", "count: `s.filter(x, p).size() == 1`")),
            Map.entry("existsOne", new Reason("", "count: `s.filter(x, p).size() == 1`")),
            Map.entry("isEmpty", new Reason("", "write `s.size() == 0`")),
            Map.entry("hasValue", new Reason("", "write `o != none`")),
            Map.entry("isPresent", new Reason("", "write `o != none`")),
            Map.entry("value", new Reason("An option may have no value.", "write `o.or_else(d)`")),
            Map.entry("orValue", new Reason("", "write `o.or_else(d)`")));

    private Refused() {}

    /** The problem of a call of a function that is left out. */
    static Optional<Problem> function(ExprSyntax.FunctionCall s) {
        return Optional.ofNullable(FUNCTIONS.get(s.function().name())).map(reason -> {
            Problem problem = problem(s.function(), reason);
            return s.function().name().equals("size") && s.arguments().size() == 1
                    ? problem.fixedBy(Fix.replace(
                            "write `size()` behind it",
                            s.at(),
                            receiver(s.arguments().get(0)) + ".size()"))
                    : problem;
        });
    }

    /** The problem of an operation that is left out; one that the receiver has is not asked for here. */
    static Optional<Problem> operation(ExprSyntax.MethodCall s) {
        return Optional.ofNullable(OPERATIONS.get(s.name().name())).map(reason -> {
            Problem problem = problem(s.name(), reason);
            List<ExprSyntax> arguments = s.arguments();
            return s.name().name().equals("contains") && arguments.size() == 1
                    ? problem.fixedBy(Fix.replace("write `in`", s.at(), membership(arguments.get(0), s.receiver())))
                    : problem;
        });
    }

    private static Problem problem(ExprSyntax.Name name, Reason reason) {
        return Problem.of(ExpressionProblem.REFUSED_FUNCTION, name.at())
                .with("name", name.name())
                .with("why", reason.why())
                .with("help", reason.help());
    }

    /** In parentheses, because {@code in} binds less tightly than the call that it replaces. */
    private static String membership(ExprSyntax element, ExprSyntax collection) {
        return "(" + element.at().text() + " in " + collection.at().text() + ")";
    }

    private static String receiver(ExprSyntax syntax) {
        boolean compound = syntax instanceof ExprSyntax.Infix
                || syntax instanceof ExprSyntax.In
                || syntax instanceof ExprSyntax.Ternary
                || syntax instanceof ExprSyntax.Not
                || syntax instanceof ExprSyntax.Negate;
        return compound ? "(" + syntax.at().text() + ")" : syntax.at().text();
    }
}
