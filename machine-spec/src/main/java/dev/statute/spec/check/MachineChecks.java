package dev.statute.spec.check;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.model.Machine;
import java.util.List;
import org.apiguardian.api.API;

/** The rules about machines, in the order in which they report. */
@API(status = API.Status.INTERNAL)
public final class MachineChecks {
    private static final List<MachineCheck> ALL = List.of(
            new UndecidedCellCheck(),
            new UnhandledOverlapCheck(),
            new UnreachablePhaseCheck(),
            new TerminalExitCheck(),
            new DeadEndCheck(),
            new FieldScopeCheck(),
            new CarriedFieldCheck(),
            new PhaseFieldCheck(),
            new AssignmentTargetCheck(),
            new BoundsCheck(),
            new CarriedBoundsCheck(),
            new SelectorCheck());

    /** Asked last: what an error leaves out is often what would have used a declaration. */
    private static final MachineCheck UNUSED = new UnusedCheck();

    private MachineChecks() {}

    /** Asks all rules about one machine; what is unused is only reported where nothing is wrong. */
    public static void check(Machine machine, ProblemSink sink) {
        Problems found = new Problems();
        ALL.forEach(rule -> rule.check(machine, found));
        if (!found.hasErrors()) {
            UNUSED.check(machine, found);
        }
        found.list().forEach(sink::report);
    }
}
