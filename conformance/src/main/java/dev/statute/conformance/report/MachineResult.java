package dev.statute.conformance.report;

import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Failure;
import dev.statute.conformance.cover.Goal;
import dev.statute.conformance.law.LawFailure;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Matrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report with its goals by kind, as every form of it shows them. Immutable. */
final class MachineResult {
    private final ConformanceReport report;
    private final Matrix matrix;
    private final Map<Goal, GoalRow> rows = new LinkedHashMap<>();

    MachineResult(ConformanceReport report) {
        this.report = report;
        this.matrix = Matrix.of(report.machine());
        GoalRow.of(report).forEach(row -> rows.put(row.goal(), row));
    }

    ConformanceReport report() {
        return report;
    }

    String name() {
        return report.machine().name();
    }

    /** The verdict in a sentence. */
    String verdict() {
        Optional<Failure> failure = report.failure();
        if (failure.isPresent()) {
            return name() + " differs from its spec: " + failure.get().difference();
        } else if (!with(GoalRow.Standing.MISSED).isEmpty()) {
            return name() + " was not tried in all that can be reached";
        } else if (!report.broken().isEmpty()) {
            LawFailure broken = report.broken().get(0);
            return name() + " breaks a law (" + broken.law().words() + "): " + broken.place() + ", " + broken.seen();
        }
        return name() + " conforms to its spec"
                + (report.unobserved().isEmpty() ? "" : ", as far as it can be observed");
    }

    /** What became of a goal of the machine. */
    GoalRow row(Goal goal) {
        return Optional.ofNullable(rows.get(goal)).orElseThrow(() -> new IllegalArgumentException("no goal: " + goal));
    }

    /** All goals, in the order of the file. */
    List<GoalRow> all() {
        return List.copyOf(rows.values());
    }

    List<GoalRow> transitions() {
        return of(Goal.Fired.class);
    }

    /** The phases and inputs of a transition; each is a goal of its own. */
    List<GoalRow> sources(GoalRow transition) {
        return of(Goal.Taken.class).stream()
                .filter(row -> ((Goal.Taken) row.goal()).transition().equals(name(transition.goal())))
                .toList();
    }

    /** What the machine does in a cell: {@code handled}, {@code rejected} or {@code ignored}. */
    String kind(Goal.Cell cell) {
        Cell decided = report.machine()
                .phase(cell.phase())
                .flatMap(phase -> report.machine().input(cell.input()).flatMap(input -> matrix.cell(phase, input)))
                .orElseThrow();
        return decided instanceof Cell.Handled ? "handled" : decided instanceof Cell.Rejected ? "rejected" : "ignored";
    }

    /** The ways in which guards pass; each guard can refuse too. */
    List<Goal.Guarded> guards() {
        return rows.keySet().stream()
                .filter(Goal.Guarded.class::isInstance)
                .map(Goal.Guarded.class::cast)
                .filter(Goal.Guarded::passes)
                .toList();
    }

    /** What became of the other way of a guard. */
    GoalRow refused(Goal.Guarded passes) {
        return row(new Goal.Guarded(passes.transition(), passes.guard(), false));
    }

    List<GoalRow> reasons() {
        return of(Goal.Given.class);
    }

    List<GoalRow> effects() {
        return of(Goal.Emitted.class);
    }

    /** The goals with one fate. */
    List<GoalRow> with(GoalRow.Standing standing) {
        return all().stream().filter(row -> row.standing() == standing).toList();
    }

    List<LawRow> laws() {
        return LawRow.of(report.laws());
    }

    /** What is not observed, in an order that does not change from run to run. */
    List<String> unobserved() {
        return report.unobserved().stream().sorted().toList();
    }

    /** Which random sequences there were, and how to run them again. */
    String random() {
        return report.effort()
                .random()
                .map(random -> random.runs() + (random.runs() == 1 ? " random run" : " random runs") + " of up to "
                        + random.longest() + " inputs, seed " + random.seed() + "; to run them again: "
                        + random.again())
                .orElse("no random runs");
    }

    /** Introduces the goals that were not tried. */
    String open() {
        return report.failure().isPresent()
                ? "the failure ended the run before it reached"
                : "the random runs did not come by";
    }

    /** Introduces the goals that no sequence reaches. */
    String beyond() {
        return report.covering().complete() ? "no sequence reaches" : "no sequence was found to reach";
    }

    /** The plain name of what a goal is about: the transition, reason or effect. */
    static String name(Goal goal) {
        if (goal instanceof Goal.Fired fired) {
            return fired.transition();
        } else if (goal instanceof Goal.Given given) {
            return given.reason();
        } else if (goal instanceof Goal.Emitted emitted) {
            return emitted.effect();
        }
        return goal.toString();
    }

    private List<GoalRow> of(Class<? extends Goal> kind) {
        return all().stream().filter(row -> kind.isInstance(row.goal())).toList();
    }
}
