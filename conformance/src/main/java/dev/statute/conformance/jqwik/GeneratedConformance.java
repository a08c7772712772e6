package dev.statute.conformance.jqwik;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.BridgeSubject;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.Subject;
import dev.statute.conformance.input.InputChooser;
import dev.statute.conformance.law.BridgeLaws;
import dev.statute.conformance.law.Linearizability;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    private static final int HISTORY = 3;

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

    private List<Sequence> covering() {
        return Prepared.conformance(machine).covering().sequences();
    }

    @Override
    protected final Machine machine() {
        return machine;
    }

    @Override
    protected final Subject subject() {
        return new BridgeSubject<>(bridge);
    }

    /** Deciding, explaining, restoring and preparing agree along every covering sequence. */
    @Example
    final void keepsItsLaws() {
        new BridgeLaws<>(machine, bridge).brokenAlong(covering()).ifPresent(broken -> {
            throw new AssertionError(broken);
        });
    }

    /** Two threads on one authority are answered as if one had come after the other. */
    @Property(tries = 100)
    final void serialisesThreads(@ForAll long seed) throws InterruptedException {
        Random random = new Random(seed);
        Sequence start = covering().get(random.nextInt(covering().size()));
        int length = random.nextInt(start.inputs().size() + 1);
        Linearizability.broken(
                        bridge,
                        start.parameters(),
                        start.inputs().subList(0, length),
                        history(start, length, random),
                        history(start, length, random))
                .ifPresent(broken -> {
                    throw new AssertionError(machine.name() + ": " + broken);
                });
    }

    private List<InputValue> history(Sequence start, int length, Random random) {
        InputChooser chooser = Prepared.chooser(machine);
        var state = new Interpreter(machine).initial(start.parameters());
        List<InputValue> history = new ArrayList<>();
        if (length < start.inputs().size()) {
            history.add(start.inputs().get(length));
        }
        while (history.size() < HISTORY) {
            history.add(chooser.choose(state, random));
        }
        return history;
    }
}
