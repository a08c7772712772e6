package dev.statute.spec.diagnostic;

import static dev.statute.spec.diagnostic.Severity.ERROR;
import static dev.statute.spec.diagnostic.Severity.NOTE;
import static dev.statute.spec.diagnostic.Severity.WARNING;

import org.apiguardian.api.API;

/**
 * The stable identifiers of diagnostics. A code never changes its meaning; each has a page under {@code docs/problems}.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum Code {
    Y000("not YAML", ERROR),
    Y001("cut at a comma", ERROR),
    Y002("`!` starts a tag", ERROR),
    Y003("`?` or `: ` in a plain scalar", ERROR),
    Y004("scalar starts with a YAML indicator", ERROR),
    Y005("cut at ` #`", ERROR),
    Y006("bracket or brace in a plain scalar", ERROR),
    Y010("duplicate key", ERROR),
    Y011("unknown key", ERROR),
    Y012("anchor, alias, tag or second document", ERROR),
    Y013("size, depth or encoding", ERROR),
    Y014("name that YAML 1.1 reads as something else", ERROR),
    Y015("wrong shape", ERROR),

    M101("undecided cell", ERROR),
    M102("two transitions fire", ERROR),
    M103("selectors leave a hole", ERROR),
    M104("entry of `unhandled` overlaps", ERROR),
    M110("phase unreachable", ERROR),
    M111("terminal phase with an exit", ERROR),
    M112("unused declaration", WARNING),
    M113("import not found or cyclic", ERROR),
    M114("recursive definition", ERROR),
    M115("no or several initial phases", ERROR),
    M116("live phase without an exit", WARNING),
    M201("unknown name", ERROR),
    M202("name refused or taken", ERROR),

    E300("expression does not parse", ERROR),
    E301("type mismatch", ERROR),
    E302("field read where it may not exist", ERROR),
    E303("operation not in the language", ERROR),
    E304("wrong arguments", ERROR),
    E305("can leave 64 bits or its declared type", ERROR),

    M401("value can leave its bounds", ERROR),
    M402("phase field or initial value missing", ERROR),
    M403("set of a field that the target lacks", ERROR),
    M501("invariant broken", ERROR),
    M502("transition can never fire", WARNING),
    M503("property broken", ERROR),
    M504("property holds for no reason", WARNING),
    M505("deadlock", ERROR),
    M506("scenario fails", ERROR),
    M507("reason never given", WARNING),
    M508("guard never refuses or never passes", WARNING),
    M510("domain missing or too large", ERROR),
    M511("budget ran out", WARNING),
    M520("nothing to check", WARNING),
    M521("domain of one value", WARNING),
    M522("field never changes", WARNING),
    M523("bound or filter cut most of the space", WARNING),

    P101("gap", ERROR),
    P102("overlap", ERROR),
    P103("law broken", ERROR),
    P104("row never decides", WARNING),
    P105("example fails", ERROR),
    P106("`first` without overlap", WARNING),

    R001("part reserved for later", NOTE);

    private final String title;
    private final Severity severity;

    Code(String title, Severity severity) {
        this.title = title;
        this.severity = severity;
    }

    /** What the code stands for, in a few words and without a final stop. */
    public String title() {
        return title;
    }

    /** The severity of every diagnostic with this code. */
    public Severity severity() {
        return severity;
    }
}
