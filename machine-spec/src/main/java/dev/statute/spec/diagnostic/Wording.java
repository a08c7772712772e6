package dev.statute.spec.diagnostic;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Turns problems into words by filling the templates of their kind. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class Wording {
    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)}");

    private Wording() {}

    /**
     * The problem in words.
     *
     * @throws IllegalStateException if a template names an argument that the problem does not have: a defect of the rule
     *     that reported it, which the tests of the rule meet
     */
    public static Diagnostic of(Problem problem) {
        ProblemKind kind = problem.kind();
        Map<String, String> arguments = problem.arguments();
        return new Diagnostic(
                kind.code(),
                problem.at(),
                fill(kind, kind.words().sentence(), arguments),
                problem.related(),
                fill(kind, kind.words().note(), arguments),
                fill(kind, kind.words().example(), arguments),
                fill(kind, kind.words().help(), arguments),
                problem.fix());
    }

    private static String fill(ProblemKind kind, String template, Map<String, String> arguments) {
        Matcher matcher = PLACE_HOLDER.matcher(template);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String value = arguments.get(matcher.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        kind.code() + " " + kind.name() + " lacks argument " + matcher.group(1));
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString().strip();
    }
}
