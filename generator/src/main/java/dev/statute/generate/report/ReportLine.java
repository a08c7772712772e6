package dev.statute.generate.report;

import static dev.statute.generate.report.Figures.counted;
import static java.util.stream.Collectors.joining;

import dev.statute.spec.check.policy.DecisionTable;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.explore.search.Counts;
import dev.statute.spec.explore.search.Progress;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/** A machine or policy in one line, for a console. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class ReportLine {
    private ReportLine() {}

    /** What exploring the machine gave or, where it was not explored, its cells. */
    public static String of(MachineReport report) {
        String cells = cells(report.machine()) + (report.exploration().isPresent() ? "; not explored" : "");
        return report.explored().map(ReportLine::explored).orElse(cells);
    }

    /** The cells of the policy. */
    public static String of(PolicyReport report) {
        Policy policy = report.policy();
        String rows = policy.name() + ": " + counted(policy.rows().size(), "row") + ", ";
        Map<String, Long> cells = CellCounts.of(policy);
        if (cells.isEmpty()) {
            return rows + "more than " + DecisionTable.MOST_CELLS + " cells, which are not counted";
        }
        return rows + counted(count(cells, "total"), "cell") + ": " + counted(count(cells, "gaps"), "gap") + ", "
                + counted(count(cells, "overlaps"), "overlap");
    }

    /**
     * How far a search has come that takes long.
     *
     * @param machine the name of the machine
     * @param perSecond how many states it finds in a second just now
     */
    public static String of(String machine, Progress.Report progress, long perSecond) {
        return machine + ": " + counted(progress.distinct(), "state") + " after "
                + Figures.text(progress.elapsed()) + ", " + Figures.grouped(perSecond) + " per second, depth "
                + progress.depth() + ", " + Figures.grouped(progress.waiting()) + " waiting, "
                + Figures.bytes(progress.bytes());
    }

    private static String cells(Machine machine) {
        Map<String, Long> cells = CellCounts.of(machine);
        cells.remove("undecided", 0L);
        String counts = cells.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(joining(", "));
        return machine.name() + ": " + machine.phases().size() + " phases x "
                + machine.inputs().size() + " inputs: " + counts;
    }

    private static String explored(Exploration exploration) {
        Counts counts = exploration.counts();
        List<String> parts = new ArrayList<>();
        parts.add(counted(counts.distinct(), "state") + (exploration.symmetric() ? " up to symmetry" : ""));
        parts.add(counted(counts.generated(), "step"));
        parts.add("depth " + counts.depth());
        parts.addAll(verdicts(exploration));
        parts.add(exploration.assurance().text());
        return exploration.machine().name() + ": " + String.join(", ", parts) + " ("
                + Figures.text(exploration.elapsed()) + ")";
    }

    /** How many statements got each verdict; verdicts that none got are left out. */
    static List<String> verdicts(Exploration exploration) {
        List<String> parts = new ArrayList<>();
        long holds = count(exploration, Verdict.HOLDS);
        long broken = count(exploration, Verdict.BROKEN);
        long open = count(exploration, Verdict.NOT_CHECKED);
        if (broken > 0) {
            parts.add(counted(broken, "property") + " broken");
        }
        if (holds > 0 || parts.isEmpty() && open == 0) {
            parts.add(counted(holds, "property") + (holds == 1 ? " holds" : " hold"));
        }
        if (open > 0) {
            parts.add(Figures.grouped(open) + " not checked");
        }
        return parts;
    }

    private static long count(Exploration exploration, Verdict verdict) {
        return exploration.properties().stream()
                .map(PropertyResult::verdict)
                .filter(verdict::equals)
                .count();
    }

    private static long count(Map<String, Long> cells, String sort) {
        return Objects.requireNonNull(cells.get(sort), sort);
    }
}
