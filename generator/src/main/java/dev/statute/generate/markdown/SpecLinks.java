package dev.statute.generate.markdown;

import dev.statute.spec.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/**
 * Where pages find the lines of the spec.
 *
 * @param base what stands before the name under which a file was read to make a link of it, such as {@code ../../../};
 *     empty if the pages lie where these names start
 */
@API(status = API.Status.EXPERIMENTAL)
public record SpecLinks(String base) {

    /** A link to the line of a place, as Markdown. */
    String to(Span at) {
        String name = at.source().name();
        String file = name.substring(name.lastIndexOf('/') + 1);
        return "[" + Escape.text(file + ":" + at.line()) + "](" + href(at) + ")";
    }

    /** The address of the line of a place, with nothing in it that could be taken for markup. */
    public String href(Span at) {
        StringBuilder out = new StringBuilder(base);
        for (byte b : at.source().name().getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "-._~/".indexOf(b) >= 0);
            out.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return out.append("#L").append(at.line()).toString();
    }
}
