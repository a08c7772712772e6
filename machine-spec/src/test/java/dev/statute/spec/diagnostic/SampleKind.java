package dev.statute.spec.diagnostic;

/** Kinds for tests of the renderings, one with every part and one with the sentence alone. */
enum SampleKind implements ProblemKind {
    FULL(Code.M201, "unknown phase `{name}`", "phases are {phases}", "Ship leads to {name}", "write {nearest}"),
    SHORT(Code.M112, "field `{name}` is never used", "", "", "");

    private final Words words;

    SampleKind(Code code, String sentence, String note, String example, String help) {
        this.words = new Words(code, sentence, note, example, help);
    }

    @Override
    public Words words() {
        return words;
    }

    /** A problem of kind {@link #SHORT}. */
    static Problem unused(Span at, String name) {
        return Problem.of(SHORT, at).with("name", name);
    }

    /** A problem of kind {@link #FULL}. */
    static Problem unknown(Span at, String name, String phases, String nearest) {
        return Problem.of(FULL, at).with("name", name).with("phases", phases).with("nearest", nearest);
    }
}
