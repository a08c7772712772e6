package dev.statute.conformance.law;

import org.apiguardian.api.API;

/** What a generated class has to keep besides answering as its spec does. */
@API(status = API.Status.EXPERIMENTAL)
public enum Law {
    /** {@code apply} is a function. */
    DECIDING("deciding twice gives the same"),
    /** {@code explain} agrees with {@code apply}, and its guards with the spec, about any input. */
    EXPLAINING("`explain` says what `apply` does, and how each guard stands"),
    /** Restoring undoes storing, and equal states are those with equal values. */
    STORING("a state survives being stored and restored, and is told from others"),
    /** Neither restoring nor making an input lets anything through that the spec excludes. */
    REFUSING(
            "a stored state that breaks a bound or an invariant is refused, under the name of what it breaks, and so is an"
                    + " input outside of its types"),
    /** The two steps of {@code prepare} and {@code commit}. */
    PREPARING("`prepare` shows nothing, `discard` forgets, and `commit` works once, onto the state prepared on"),
    /** An authority under several threads. */
    SERIALISING("two threads on one authority are answered as if one had come after the other"),
    /** A scenario of the spec, run by the class. */
    SCENARIO("a scenario of the spec passes");

    private final String words;

    Law(String words) {
        this.words = words;
    }

    /** The law in a sentence without stop. */
    public String words() {
        return words;
    }
}
