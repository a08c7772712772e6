package dev.statute.conformance.jqwik;

import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Failure;
import dev.statute.conformance.Subject;
import dev.statute.conformance.Subjects;
import dev.statute.conformance.cover.Goal;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.conformance.report.ReportFiles;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.ActionChain;
import org.apiguardian.api.API;

/**
 * A test that holds a system against a machine: a subclass says which machine and which system. It runs sequences that
 * reach every cell, transition, guard, reason and effect of the machine, then random ones.
 *
 * <p>Both write a report, see {@link ReportFiles#configured()}: the covering run in any case, the random ones when one fails.
 *
 * <p>jqwik does not shrink the sequences: the kit does, with the spec at hand, until no input can be left out.
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract class MachineConformance {
    /** How many inputs a random sequence has at most. */
    private static final int LONGEST = 50;

    /** Each call of a system is allowed this long. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Optional<Subject> driven = Optional.empty();

    /** Whether random runs have begun; jqwik makes an instance for each property. */
    private boolean begun;

    /** The machine; best a constant, since its sequences are computed once for each object. */
    protected abstract Machine machine();

    /** A system that claims to follow it. Asked once for each property; every run begins with {@link Subject#reset}. */
    protected abstract Subject subject();

    /** How long each call of the system may take. One that takes longer is reported, and ends the run. */
    protected Duration limit() {
        return LIMIT;
    }

    private Subject limited() {
        Subject subject = driven.orElseGet(() -> Subjects.limited(subject(), limit()));
        driven = Optional.of(subject);
        return subject;
    }

    /** Every goal that can be reached is reached, and along the way the system does what the spec says. */
    @Example
    final void coversItsSpec() {
        ConformanceReport report = covered();
        System.out.print(ReportFiles.configured().write(report));
        report.failure().ifPresent(MachineConformance::fail);
        report.broken().stream().findFirst().ifPresent(broken -> {
            throw new AssertionError(broken.toString(), broken.cause().orElse(null));
        });
        if (!report.missed().isEmpty()) {
            throw new AssertionError("not reached: " + names(report.missed()));
        }
    }

    /** What running the covering sequences gives. */
    ConformanceReport covered() {
        return Prepared.conformance(machine()).check(limited());
    }

    /** Whatever inputs are given in whatever order, the system does what the spec says. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    final void followsItsSpec(@ForAll("runs") ActionChain<Driven> run) {
        String name = machine().name() + "-random";
        if (!begun) {
            // What an earlier run of the tests left would be taken for a failure of this one.
            ReportFiles.configured().delete(name);
            begun = true;
        }
        run.run().failure().ifPresent(failure -> {
            ConformanceReport covered = Prepared.conformance(machine()).check(limited());
            System.out.print(ReportFiles.configured().write(name, covered.with(failure)));
            fail(failure);
        });
    }

    /** Random runs, with inputs that are worth trying in the state at hand. */
    @Provide
    final Arbitrary<ActionChain<Driven>> runs() {
        Machine machine = machine();
        Interpreter interpreter = new Interpreter(machine);
        GiveInput giving = new GiveInput(machine);
        return Arbitraries.of(new PayloadValues(machine).parameters(machine))
                .flatMap(parameters -> ActionChain.startWith(() -> new Driven(interpreter, limited(), parameters))
                        .withAction(giving)
                        .withMaxTransformations(LONGEST));
    }

    private static String names(List<Goal> goals) {
        return goals.stream().map(Goal::toString).collect(Collectors.joining(", "));
    }

    static void fail(Failure failure) {
        throw new AssertionError(
                failure.toString(), failure.difference().cause().orElse(null));
    }
}
