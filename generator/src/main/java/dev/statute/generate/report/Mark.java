package dev.statute.generate.report;

import dev.statute.spec.explore.result.Verdict;

/** A verdict at a glance: a sign and a colour, never the colour alone. */
enum Mark {
    GOOD("good", "\u2713"),
    BAD("bad", "\u2717"),
    OPEN("open", "\u25cb");

    private final String styleClass;
    private final String sign;

    Mark(String styleClass, String sign) {
        this.styleClass = styleClass;
        this.sign = sign;
    }

    static Mark of(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> GOOD;
            case BROKEN -> BAD;
            case NOT_CHECKED -> OPEN;
        };
    }

    String styleClass() {
        return styleClass;
    }

    String sign() {
        return sign;
    }
}
