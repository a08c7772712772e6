package dev.statute.spec.check;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Machine;
import org.apiguardian.api.API;

/**
 * One rule about machines. A check is stateless, reports in the order of the file, and leaves out what is only the
 * consequence of something that another rule reports.
 */
@API(status = API.Status.INTERNAL)
@FunctionalInterface
public interface MachineCheck {
    /** Reports each place where the machine breaks the rule. */
    void check(Machine machine, ProblemSink sink);
}
