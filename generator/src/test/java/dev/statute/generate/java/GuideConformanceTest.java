package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.testing.GeneratedBridges;
import dev.statute.generate.testing.Specs;
import dev.statute.generate.testing.WholeKit;
import dev.statute.spec.model.Catalog;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is generated from specs that stand in no folder of their own conforms to them, in every cell, transition and guard. */
class GuideConformanceTest {
    @TestFactory
    Stream<DynamicTest> guide() {
        return all(Specs.guide());
    }

    /** The machines of projects that the plugin builds in its own tests. */
    @TestFactory
    Stream<DynamicTest> lamps() {
        return Stream.of(Specs.lamp(), Specs.colouredLamp()).flatMap(GuideConformanceTest::all);
    }

    private static Stream<DynamicTest> all(Catalog catalog) {
        GeneratedBridges bridges = GeneratedBridges.of(catalog);
        return Stream.concat(
                catalog.machines().stream()
                        .map(machine -> DynamicTest.dynamicTest(
                                machine.name(),
                                () -> assertThat(WholeKit.finding(machine, bridges.machine(machine), 1))
                                        .isEmpty())),
                catalog.policies().stream()
                        .map(policy -> DynamicTest.dynamicTest(
                                policy.name(),
                                () -> assertThat(WholeKit.finding(policy, bridges.policy(policy)))
                                        .isEmpty())));
    }
}
