package dev.statute.spec.diagnostic;

/** Kinds for tests of the renderings, one with every part and one with the sentence alone. */
enum SampleKind implements ProblemKind {
    FULL(Code.M201, "unknown phase `{name}`", "phases are {phases}", "Ship leads to {name}", "write {nearest}"),
    SHORT(Code.M112, "field `{name}` is never used", "", "", "");

    private final Code code;
    private final String sentence;
    private final String note;
    private final String example;
    private final String help;

    SampleKind(Code code, String sentence, String note, String example, String help) {
        this.code = code;
        this.sentence = sentence;
        this.note = note;
        this.example = example;
        this.help = help;
    }

    @Override
    public Code code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public String example() {
        return example;
    }

    @Override
    public String help() {
        return help;
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
