package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Unhandled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** M101: pairs of phase and input of which nothing is said. One problem lists them all, as rows to paste. */
final class UndecidedCellCheck implements MachineCheck {
    private static final Pattern SECTION = Pattern.compile("(?m)^unhandled(?=\\s*:)");

    @Override
    public void check(Machine machine, ProblemSink sink) {
        Map<Set<Phase>, List<Input>> undecided = undecided(machine);
        long cells = undecided.entrySet().stream()
                .mapToLong(e -> (long) e.getKey().size() * e.getValue().size())
                .sum();
        if (cells > 0) {
            List<String> rows = new ArrayList<>();
            undecided.forEach((phases, inputs) -> rows.add(row(machine, phases, inputs)));
            sink.report(Problem.of(MachineProblem.UNDECIDED_CELLS, place(machine))
                    .with("machine", machine.name())
                    .with("cells", named(undecided, cells))
                    .with("rows", String.join("\n", rows)));
        }
    }

    /** The first undecided cell by name, and how many there are besides. */
    private static String named(Map<Set<Phase>, List<Input>> undecided, long cells) {
        Map.Entry<Set<Phase>, List<Input>> first =
                undecided.entrySet().iterator().next();
        String input = first.getValue().get(0).name();
        String phase = first.getKey().iterator().next().name();
        return "`" + input + "` in phase `" + phase + "`"
                + (cells == 1 ? "" : " and " + Listing.count(cells - 1, "more cell"));
    }

    /** The undecided cells, with the inputs together that are undecided in the same phases. */
    private static Map<Set<Phase>, List<Input>> undecided(Machine machine) {
        Matrix matrix = Matrix.of(machine);
        Map<Set<Phase>, List<Input>> grouped = new LinkedHashMap<>();
        for (Input input : machine.inputs()) {
            Set<Phase> phases = new LinkedHashSet<>();
            for (Phase phase : machine.phases()) {
                if (matrix.cell(phase, input).isEmpty()) {
                    phases.add(phase);
                }
            }
            if (!phases.isEmpty()) {
                grouped.computeIfAbsent(phases, p -> new ArrayList<>()).add(input);
            }
        }
        return grouped;
    }

    private static String row(Machine machine, Set<Phase> phases, List<Input> inputs) {
        return "  - { from: " + Listing.from(machine, phases) + ", input: " + Listing.input(machine, inputs) + ", "
                + likelyReason(machine, phases).map(r -> "reject: " + r.name()).orElse("ignore: why")
                + " }";
    }

    /** The reason that is given most often in these phases already, or else the first that needs no payload. */
    private static Optional<Rejection> likelyReason(Machine machine, Set<Phase> phases) {
        Map<Rejection, Long> given = new LinkedHashMap<>();
        for (Rejection reason : machine.rejections()) {
            if (reason.payload().isEmpty()) {
                given.put(
                        reason,
                        machine.unhandled().stream()
                                .filter(entry -> rejectsWith(entry, reason))
                                .mapToLong(entry -> entry.from().stream()
                                        .filter(phases::contains)
                                        .count())
                                .sum());
            }
        }
        // The first of those given equally often, as max() would take the last.
        return given.keySet().stream().min(Comparator.comparing(reason -> -given.getOrDefault(reason, 0L)));
    }

    private static boolean rejectsWith(Unhandled entry, Rejection reason) {
        return entry.answer() instanceof Unhandled.Answer.Reject reject
                && reject.refusal().reason().equals(reason);
    }

    /** The key {@code unhandled} where it stands in its usual place, else the name of the machine. */
    private static Span place(Machine machine) {
        Matcher section = SECTION.matcher(machine.source().content());
        return section.find() ? machine.source().span(section.start(), section.end()) : machine.at();
    }
}
