package dev.statute.store.sqlite.crash;

/** The words with which a process says what happens in it. */
final class Talk {
    /** The process can begin. */
    static final String READY = "ready";
    /** The file is open. */
    static final String OPENED = "opened";
    /** The process stands at a point and goes no further: point. */
    static final String AT = "at";
    /** The process has written where its threads stand, for which it was asked. */
    static final String THERE = "there";
    /** Something happened that must not: words. */
    static final String TROUBLE = "trouble";

    /** An input is about to be submitted: session, input, key or -, durability. */
    static final String SUBMITTING = "submitting";
    /** It was accepted: input. */
    static final String ACCEPTED = "accepted";
    /** Another one stands for it: input, the other one. */
    static final String DEDUPLICATED = "deduplicated";
    /** It was not accepted: input. */
    static final String REFUSED = "refused";

    /** An executor was given inputs: run, inputs. */
    static final String RAN = "ran";
    /** An observer was told that an input was consumed: input. */
    static final String CONSUMED = "consumed";
    /** An observer was told that an input was given up: input. */
    static final String ABANDONED = "abandoned";
    /** An observer was told that an input gave way to another one: input. */
    static final String GAVE_WAY = "gave-way";
    /** Somebody who waits was told: input, the class of the outcome. */
    static final String TOLD = "told";
    /** Whoever ran his input himself was told that it is stored: input. */
    static final String DONE = "done";

    /** The end of an operation is stored: session, operation. */
    static final String ENDED = "ended";
    /** A session is about to be given up, and with it what is known of its operations: session. */
    static final String LEAVING = "leaving";

    /** A login has begun: state. */
    static final String LOGIN_BEGUN = "login-begun";
    /** A login is about to be finished: state. */
    static final String LOGIN_ENDING = "login-ending";
    /** A login was finished: state. */
    static final String LOGIN_ENDED = "login-ended";

    /** A document is about to become something: document, what. */
    static final String WRITING = "writing";
    /** It has: document, what. */
    static final String WROTE = "wrote";

    private Talk() {}
}
