package dev.statute.conformance.jqwik;

import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Failure;
import dev.statute.conformance.RandomWalk;
import dev.statute.conformance.Subject;
import dev.statute.conformance.Subjects;
import dev.statute.conformance.cover.Goal;
import dev.statute.conformance.report.ReportFiles;
import dev.statute.spec.model.Machine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.state.ActionChain;
import org.apiguardian.api.API;

/**
 * A test that holds a system against a machine: a subclass says which machine and which system. It runs sequences that
 * reach every cell, transition, guard, reason and effect of the machine, then random ones.
 *
 * <p>Both write a report in any case, see {@link ReportFiles#configured()}; that of the random sequences says which seed gave
 * them and how to run them again.
 *
 * <p>jqwik does not shrink the sequences: the kit does, with the spec at hand, until no input can be left out.
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract class MachineConformance {
    /** The system property with the seed of the random sequences; without it jqwik chooses one. */
    public static final String SEED = "statute.conformance.seed";

    private static final int TRIES = 300;
    private static final int LONGEST = 50;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Optional<Subject> limited = Optional.empty();
    private Optional<RandomProperty> random = Optional.empty();

    /** The machine; best a constant, since its sequences are computed once for each object. */
    protected abstract Machine machine();

    /** A system that claims to follow it. Asked once for each property; every run begins with {@link Subject#reset}. */
    protected abstract Subject subject() throws Exception;

    /** How long each call of the system may take. One that takes longer is reported, and ends the run. */
    protected Duration limit() {
        return LIMIT;
    }

    /** How many random sequences are tried, at least 1. */
    protected int tries() {
        return TRIES;
    }

    /** How many random inputs each of them has at most, at least 1, besides those with which it begins. */
    protected int longest() {
        return LONGEST;
    }

    /** The seed of the random sequences, if it is not for jqwik to choose: the system property {@value #SEED}. */
    protected OptionalLong seed() {
        return Optional.ofNullable(Long.getLong(SEED)).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** The name of the report without ending: that of this class. The report of the random sequences adds {@code -random}. */
    protected String reportName() {
        return getClass().getName();
    }

    private Subject limited() {
        Subject subject = limited.orElseGet(() -> Subjects.limited(made(), limit()));
        limited = Optional.of(subject);
        return subject;
    }

    private Subject made() {
        try {
            return subject();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("there is no system to test: " + e, e);
        }
    }

    private RandomProperty random() {
        RandomProperty property = random.orElseGet(() -> new RandomProperty(machine(), this::limited));
        random = Optional.of(property);
        return property;
    }

    /** Every goal that can be reached is reached, and along the way the system does what the spec says. */
    @Example
    final void coversItsSpec() {
        ConformanceReport report = covered();
        System.out.print(ReportFiles.configured().write(reportName(), report));
        report.failure().ifPresent(failure -> {
            throw failed(failure, "");
        });
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
    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(RandomRunsHook.class)
    final void followsItsSpec(@ForAll("runs") ActionChain<RandomWalk> run) {
        random().end(run.run()).ifPresent(failure -> {
            throw failed(failure, "");
        });
    }

    /** Random runs, with inputs that are worth trying in the state at hand. */
    @Provide
    final Arbitrary<ActionChain<RandomWalk>> runs() {
        RandomProperty property = random();
        return Arbitraries.randomValue(property::beginning)
                .flatMap(beginning -> ActionChain.startWith(() -> property.begin(beginning))
                        .withAction(new GiveInput())
                        .withMaxTransformations(longest()));
    }

    private String randomName() {
        return reportName() + "-random";
    }

    /** What an earlier run of the tests left would be taken for the result of this one. */
    final void forgetRandom() {
        ReportFiles.configured().delete(randomName());
    }

    /** Writes the report of the random sequences, and says with a failure which seed it has. */
    final PropertyExecutionResult finishRandom(long seed, PropertyExecutionResult result) {
        if (random.isEmpty()) {
            return result;
        }
        String again = "-D" + SEED + "=" + seed;
        ConformanceReport report = random.get().report(longest(), seed, again);
        System.out.print(ReportFiles.configured().write(randomName(), report));
        return report.failure()
                .map(failure -> result.mapToFailed(failed(failure, "\nto run it again, set " + again)))
                .orElse(result);
    }

    private static String names(List<Goal> goals) {
        return goals.stream().map(Goal::toString).collect(Collectors.joining(", "));
    }

    private static AssertionError failed(Failure failure, String more) {
        return new AssertionError(failure + more, failure.difference().cause().orElse(null));
    }
}
