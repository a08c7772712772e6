package dev.statute.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds for the generated machines of a session, whatever they are told. */
class MachineProperties {
    private static final int STEPS = 200;
    /** Where so many inputs are refused nothing is left to be done, and another walk begins. */
    private static final int PATIENCE = 20;

    @Provide
    Arbitrary<GeneratedMachine<?, ?, ?>> machines() {
        return Arbitraries.of(
                GeneratedMachines.inputLifecycle(),
                GeneratedMachines.runtimeControl(),
                GeneratedMachines.ingress(),
                GeneratedMachines.commsDrain(),
                GeneratedMachines.opsLifecycle());
    }

    @Property(tries = 300)
    @Label("ML-01: what is refused changes nothing")
    void ml01_what_is_refused_changes_nothing(
            @ForAll("machines") GeneratedMachine<?, ?, ?> machine, @ForAll Random random) {
        refuse(machine, random);
    }

    private static <S, I, A> void refuse(GeneratedMachine<S, I, A> machine, Random random) {
        A authority = machine.authority().apply(machine.initial());
        for (int step = 0; step < STEPS; step++) {
            S before = machine.state().apply(authority);
            I input = machine.inputs().apply(before, random);
            boolean taken = machine.apply().test(authority, input);
            if (!taken) {
                assertThat(machine.state().apply(authority)).isEqualTo(before);
            }
        }
    }

    @Property(tries = 300)
    @Label("ML-02: asking what would happen changes nothing")
    void ml02_probing_changes_nothing(@ForAll("machines") GeneratedMachine<?, ?, ?> machine, @ForAll Random random) {
        probe(machine, random);
    }

    private static <S, I, A> void probe(GeneratedMachine<S, I, A> machine, Random random) {
        A authority = machine.authority().apply(machine.initial());
        for (int step = 0; step < STEPS; step++) {
            S before = machine.state().apply(authority);
            I input = machine.inputs().apply(before, random);
            machine.probes().forEach(probe -> {
                probe.accept(authority, input);
                assertThat(machine.state().apply(authority)).isEqualTo(before);
            });
            if (!machine.apply().test(authority, input)) {
                assertThat(machine.state().apply(authority)).isEqualTo(before);
            }
        }
    }

    @Property(tries = 600)
    @StatisticsReport(onFailureOnly = true)
    @Label("ML-03: all invariants hold after every step")
    void ml03_invariants_hold_after_every_step(
            @ForAll("machines") GeneratedMachine<?, ?, ?> machine, @ForAll Random random) {
        walk(machine, random);
    }

    /** A snapshot becomes a state again only if all invariants hold. */
    private static <S, I, A> void walk(GeneratedMachine<S, I, A> machine, Random random) {
        A authority = machine.authority().apply(machine.initial());
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            I input = machine.inputs().apply(machine.state().apply(authority), random);
            if (machine.apply().test(authority, input)) {
                S after = machine.state().apply(authority);
                assertThat(machine.stored().apply(after)).isEqualTo(after);
                Statistics.label(machine.name()).collect(input.getClass().getSimpleName());
                refused = 0;
            } else if (++refused > PATIENCE) {
                authority = machine.authority().apply(machine.initial());
            }
        }
        Statistics.label(machine.name()).coverage(coverage -> {
            for (Class<?> type : machine.inputType().getPermittedSubclasses()) {
                coverage.check(type.getSimpleName()).count(taken -> taken > 0);
            }
        });
    }
}
