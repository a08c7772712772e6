package dev.statute.conformance.mutate;

import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes reports as text. */
final class MutationTable {
    /** More hints than these are only counted: the reader of a table wants to see its end. */
    private static final int MOST_HINTS = 20;

    private final StringBuilder out = new StringBuilder();

    private MutationTable() {}

    static <S extends Element> String of(MutationReport<S> report) {
        MutationTable table = new MutationTable();
        table.title(report.spec().name(), report.total(), report.budget());
        table.head("operator");
        report.counts().forEach((operator, counts) -> table.row(operator.text(), counts));
        table.survivors(report);
        table.hints(report);
        return table.out.toString();
    }

    /** Several reports of one budget in one table: by spec, and by operator. */
    static String summary(List<? extends MutationReport<?>> reports) {
        MutationTable table = new MutationTable();
        Map<MutationOperator, MutationReport.Counts> sums = new EnumMap<>(MutationOperator.class);
        reports.forEach(report -> report.counts()
                .forEach((operator, counts) -> sums.merge(operator, counts, MutationReport.Counts::and)));
        MutationReport.Counts total =
                sums.values().stream().reduce(MutationReport.Counts.NONE, MutationReport.Counts::and);
        table.title(reports.size() + " specs", total, reports.get(0).budget());
        table.head("spec");
        reports.forEach(report -> table.row(report.spec().name(), report.total()));
        table.out.append('\n');
        table.head("operator");
        sums.forEach((operator, counts) -> table.row(operator.text(), counts));
        return table.out.toString();
    }

    private void title(String of, MutationReport.Counts total, MutationBudget budget) {
        out.append(of)
                .append(": ")
                .append(total.made())
                .append(" mutants, ")
                .append(total.killed())
                .append(" killed, ")
                .append(total.equivalent())
                .append(" equivalent, ")
                .append(total.survived())
                .append(" survived, ")
                .append(total.undecided())
                .append(" undecided (")
                .append(total.stillborn())
                .append(" more do not pass the checks)\nwithin ")
                .append(budget)
                .append("\n\n");
    }

    private void head(String first) {
        row(first, "made", "killed", "equivalent", "survived", "undecided", "stillborn");
    }

    private void row(String first, MutationReport.Counts counts) {
        row(
                first,
                counts.made(),
                counts.killed(),
                counts.equivalent(),
                counts.survived(),
                counts.undecided(),
                counts.stillborn());
    }

    private void row(Object... cells) {
        out.append(String.format(Locale.ROOT, "%-22s%6s%8s%12s%10s%11s%11s%n", cells)
                .replace(System.lineSeparator(), "\n"));
    }

    private <S extends Element> void survivors(MutationReport<S> report) {
        if (!report.survivors().isEmpty()) {
            out.append("\nsurvived:\n");
        }
        for (MutantResult<S> result : report.survivors()) {
            out.append("- ").append(result.mutant()).append("\n  shown by ");
            out.append(result.by()).append('\n');
        }
        if (!report.undecided().isEmpty()) {
            out.append("\nthe budget does not tell whether these differ:\n");
        }
        report.undecided()
                .forEach(result -> out.append("- ").append(result.mutant()).append('\n'));
    }

    private <S extends Element> void hints(MutationReport<S> report) {
        if (!report.hints().isEmpty()) {
            out.append("\nhints:\n");
        }
        String statements =
                report.spec() instanceof Machine ? "no invariant, property or scenario" : "no law and no example";
        for (Mutant<S> mutant : report.hints().stream().limit(MOST_HINTS).toList()) {
            out.append("- line ")
                    .append(mutant.at().line())
                    .append(": ")
                    .append(mutant.description())
                    .append(" breaks ")
                    .append(statements)
                    .append('\n');
        }
        if (report.hints().size() > MOST_HINTS) {
            out.append("- and ").append(report.hints().size() - MOST_HINTS).append(" more, which the JSON names\n");
        }
    }
}
