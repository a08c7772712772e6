package dev.statute.spec.diagnostic;

/** The colours of a report, or none of them. */
enum Ink {
    /** Text as it is. */
    NONE,
    /** ANSI escape sequences. */
    ANSI;

    /** What a piece of text is, which decides its colour. */
    enum Role {
        ERROR("1;31"),
        WARNING("1;33"),
        NOTE("1;36"),
        STRONG("1"),
        QUIET("34"),
        REMOVED("31"),
        ADDED("32");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        static Role of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case NOTE -> NOTE;
            };
        }
    }

    /** The text in the colour of its role. */
    String paint(Role role, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001b[" + role.code + "m" + text + "\u001b[0m";
    }
}
