package dev.statute.spec.explore.result;

import org.apiguardian.api.API;

/** What exploring says about a statement. */
@API(status = API.Status.EXPERIMENTAL)
public enum Verdict {
    /** It holds in all that was explored; the assurance says what that was. */
    HOLDS("holds"),
    /** It does not hold. */
    BROKEN("broken"),
    /** What was explored does not decide it. */
    NOT_CHECKED("not checked");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** As reports write it. */
    public String text() {
        return text;
    }
}
