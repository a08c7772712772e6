package dev.statute.conformance.mutate;

import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import java.util.Locale;

/** Writes a report as text. */
final class MutationTable {
    private MutationTable() {}

    static <S extends Element> String of(MutationReport<S> report) {
        StringBuilder out = new StringBuilder();
        out.append(report.spec().name())
                .append(": ")
                .append(report.results().size())
                .append(" mutants, ")
                .append(report.count(Fate.KILLED))
                .append(" killed, ")
                .append(report.count(Fate.EQUIVALENT))
                .append(" equivalent, ")
                .append(report.count(Fate.SURVIVED))
                .append(" survived (")
                .append(report.stillborn().size())
                .append(" more do not pass the checks)\nwithin ")
                .append(report.budget())
                .append("\n\n");
        row(out, "operator", "made", "killed", "equivalent", "survived", "stillborn");
        report.counts()
                .forEach((operator, counts) -> row(
                        out,
                        operator.text(),
                        counts.made(),
                        counts.killed(),
                        counts.equivalent(),
                        counts.survived(),
                        counts.stillborn()));
        survivors(report, out);
        hints(report, out);
        return out.toString();
    }

    private static void row(StringBuilder out, Object... cells) {
        out.append(
                String.format(Locale.ROOT, "%-22s%6s%8s%12s%10s%11s%n", cells).replace(System.lineSeparator(), "\n"));
    }

    private static <S extends Element> void survivors(MutationReport<S> report, StringBuilder out) {
        if (!report.survivors().isEmpty()) {
            out.append("\nsurvived:\n");
        }
        for (MutantResult<S> result : report.survivors()) {
            out.append("- ").append(result.mutant()).append('\n');
            out.append(
                    result.by().isEmpty()
                            ? "  the budget does not tell whether it differs\n"
                            : "  shown by " + result.by() + "\n");
        }
    }

    private static <S extends Element> void hints(MutationReport<S> report, StringBuilder out) {
        if (!report.hints().isEmpty()) {
            out.append("\nhints:\n");
        }
        String statements =
                report.spec() instanceof Machine ? "no invariant, property or scenario" : "no law and no example";
        for (Mutant<S> mutant : report.hints()) {
            out.append("- line ")
                    .append(mutant.at().line())
                    .append(": ")
                    .append(mutant.description())
                    .append(" breaks ")
                    .append(statements)
                    .append('\n');
        }
    }
}
