package dev.statute.spec.explore.search;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.PayloadDomain;
import dev.statute.spec.explore.lower.Lowering;
import dev.statute.spec.explore.lower.Truth;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine in the form in which a search runs it: everything by the ordinal of the phase. Immutable and thread-safe. */
final class MachineProgram {
    /**
     * A condition on a state to look out for.
     *
     * @param subject what the {@link Subjects} call it
     * @param wanted the value of the condition in a state to be seen
     */
    record Watch(int subject, Truth condition, boolean wanted) {}

    private final Encoding encoding;
    private final Canonical canonical;
    private final Tally tally = new Tally();
    private final Subjects subjects;
    private final CellProgram[][] cells;
    private final Watch[][] watches;
    private final Optional<Truth[]> filter;
    private int mostLoops;
    private int mostTransitions;

    /** Compiles a machine. */
    MachineProgram(Encoding encoding, SearchRequest request) {
        this.encoding = encoding;
        this.canonical = new Canonical(encoding, request);
        this.subjects = new Subjects(request);
        List<Phase> phases = encoding.machine().phases();
        this.watches = phases.stream().map(phase -> watches(phase, request)).toArray(Watch[][]::new);
        this.filter = request.check()
                .where()
                .map(where -> phases.stream()
                        .map(phase -> Lowering.inState(encoding, phase).truth(where))
                        .toArray(Truth[]::new));
        this.cells = cells(request);
    }

    private Watch[] watches(Phase phase, SearchRequest request) {
        Lowering lowering = Lowering.inState(encoding, phase);
        List<Watch> found = new ArrayList<>();
        for (int i = 0; i < request.stateWatches().size(); i++) {
            StateWatch watch = request.stateWatches().get(i);
            if (watch.in().contains(phase)) {
                found.add(new Watch(subjects.stateWatch(i), lowering.truth(watch.condition()), watch.wanted()));
            }
        }
        return found.toArray(Watch[]::new);
    }

    private CellProgram[][] cells(SearchRequest request) {
        Matrix matrix = Matrix.of(encoding.machine());
        Map<Input, List<PayloadDomain>> domains = new LinkedHashMap<>();
        encoding.machine().inputs().forEach(input -> domains.put(input, encoding.payload(input)));
        List<CellProgram[]> rows = new ArrayList<>();
        for (Phase phase : encoding.machine().phases()) {
            List<CellProgram> row = new ArrayList<>();
            domains.forEach((input, payload) -> {
                mostLoops = Math.max(mostLoops, payload.size());
                if (payload.stream().allMatch(domain -> domain.size() > 0)) {
                    matrix.cell(phase, input)
                            .flatMap(cell -> cell(new CellCompiler(this, phase, input, payload, request), cell))
                            .ifPresent(row::add);
                }
            });
            rows.add(row.toArray(CellProgram[]::new));
        }
        return rows.toArray(CellProgram[][]::new);
    }

    private Optional<CellProgram> cell(CellCompiler compiler, Cell cell) {
        if (cell instanceof Cell.Handled handled) {
            mostTransitions = Math.max(mostTransitions, handled.transitions().size());
            return Optional.of(compiler.handled(handled.transitions()));
        } else if (cell instanceof Cell.Rejected rejected) {
            return Optional.of(compiler.rejected(rejected.refusal()));
        }
        return Optional.empty();
    }

    Encoding encoding() {
        return encoding;
    }

    /** The form in which states are stored. */
    Canonical canonical() {
        return canonical;
    }

    /** What is counted. */
    Tally tally() {
        return tally;
    }

    /** What is looked out for. */
    Subjects subjects() {
        return subjects;
    }

    /** What the inputs do, in the order of their declaration; those that change and refuse nothing are left out. */
    CellProgram[] cells(Phase phase) {
        return cells[phase.ordinal()];
    }

    /** What to look out for in a state of the phase. */
    Watch[] watches(Phase phase) {
        return watches[phase.ordinal()];
    }

    /** Whether there is a filter. */
    boolean hasFilter() {
        return filter.isPresent();
    }

    /** Whether a state, which stands in a frame as the state before, is inside of the filter. */
    boolean admits(Phase phase, long[] frame) {
        return filter.isEmpty() || filter.get()[phase.ordinal()].test(frame);
    }

    /** The most loops that a payload takes. */
    int mostLoops() {
        return mostLoops;
    }

    /** The most transitions of a cell. */
    int mostTransitions() {
        return mostTransitions;
    }
}
