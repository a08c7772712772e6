package dev.statute.generate.java;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compiles and runs what is generated for a machine far beyond the limits of a single method, enum or constructor. */
class LargeMachineTest {

    @TestFactory
    Stream<DynamicTest> theFaceOfALargeMachine() {
        return Driver.tests(LargeMachine.catalog(), "LargeDriver");
    }
}
