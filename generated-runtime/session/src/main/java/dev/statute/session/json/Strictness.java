package dev.statute.session.json;

/** How much a reader lets pass that a writer does not write. */
enum Strictness {
    /** What others may send: members that are not known are skipped, what is null is absent, and defaults hold. */
    TOLERANT,
    /** An older version of what is stored: every member is known; what is null is absent, and defaults hold. */
    CLOSED,
    /** The version that is written: every member is known, and there if it is always written. */
    EXACT
}
