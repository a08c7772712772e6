package dev.statute.conformance.jqwik;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.BridgeSubject;
import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Subject;
import dev.statute.conformance.law.Laws;
import dev.statute.conformance.oracle.EveryState;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * A test that holds a generated class against its spec, and against the laws that every generated class keeps. The plugin's
 * goal {@code generate-tests} writes a subclass for each machine.
 *
 * @param <S> the states of the class
 * @param <I> its inputs
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract class GeneratedConformance<S, I> extends MachineConformance {
    private final Machine machine;
    private final Bridge<S, I> bridge;

    /**
     * Prepares the test.
     *
     * @param name the name of the machine
     * @param own the paths of the module's spec files below its spec folder
     * @param dependencies the paths of those that it takes from dependencies
     * @param bridge makes the bridge to the generated class
     */
    protected GeneratedConformance(
            String name, List<String> own, List<String> dependencies, Function<Machine, Bridge<S, I>> bridge) {
        this.machine = Prepared.catalog(own, dependencies).machines().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no machine " + name + " in " + own));
        this.bridge = bridge.apply(machine);
    }

    @Override
    protected final Machine machine() {
        return machine;
    }

    @Override
    protected final Subject subject() {
        return new BridgeSubject<>(bridge);
    }

    /** The class is looked at in every state near the start too, and asked for the laws of generated classes. */
    @Override
    ConformanceReport covered() {
        ConformanceReport covered = super.covered();
        ConformanceReport report = covered.failure().isPresent()
                ? covered
                : EveryState.of(machine, EveryState.DEFAULT_STEPS)
                        .difference(bridge)
                        .map(covered::with)
                        .orElse(covered);
        return report.with(new Laws<>(machine, bridge).ask(report.covering().sequences(), seed().orElse(0)));
    }
}
