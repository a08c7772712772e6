package dev.statute.generate.diagram;

import java.util.regex.Pattern;

/** Tells addresses that only lead somewhere from those that could do something. */
final class SafeLink {

    /**
     * Characters of an address as RFC 3986 has them, with a colon in the first segment only behind {@code http} and
     * {@code https}. White space and control characters, which browsers drop while they look for a scheme, do not match.
     */
    private static final Pattern SAFE =
            Pattern.compile("(https?:)?[\\w.~%!$&'()*+,;=@-]*([/?#][\\w.~%!$&'()*+,;=@:/?#-]*)?");

    private SafeLink() {}

    static boolean isSafe(String href) {
        return !href.isEmpty() && SAFE.matcher(href).matches();
    }
}
