package dev.statute.spec.check;

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
            new SelectorCheck(),
            new UnusedCheck());

    private MachineChecks() {}

    /** All rules. */
    public static List<MachineCheck> all() {
        return ALL;
    }
}
