package dev.statute.maven.goal;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.ProblemPages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Explains the codes of diagnostics. Stateless. */
@API(status = API.Status.INTERNAL)
public final class ExplainGoal {
    private ExplainGoal() {}

    /** What there is to say about a code. */
    @API(status = API.Status.INTERNAL)
    public sealed interface Answer {
        /** The text to show. */
        String text();
    }

    /** The page of a code. */
    record Page(String text) implements Answer {}

    /** The list of all codes. */
    record Codes(String text) implements Answer {}

    /** There is no such code. */
    public record Unknown(String text) implements Answer {}

    /**
     * Explains a code.
     *
     * @param code the code in upper or lower case; empty to list all of them
     */
    public static Answer explain(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return new Codes(list());
        }
        Optional<Code> known = Arrays.stream(Code.values())
                .filter(c -> c.name().equals(wanted))
                .findFirst();
        if (known.isPresent()) {
            return new Page(page(known.get()));
        }
        List<String> names = Arrays.stream(Code.values()).map(Code::name).toList();
        String hint = Nearest.hint(wanted, names);
        return new Unknown("there is no code " + wanted + (hint.isEmpty() ? "" : "; " + hint));
    }

    private static String page(Code code) {
        return ProblemPages.page(code).orElseGet(() -> "# " + line(code) + "\n");
    }

    private static String list() {
        return Arrays.stream(Code.values()).map(ExplainGoal::line).collect(Collectors.joining("\n"));
    }

    private static String line(Code code) {
        return code + " " + code.title() + " (" + code.severity().word() + ")";
    }
}
