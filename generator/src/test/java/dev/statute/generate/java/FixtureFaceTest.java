package dev.statute.generate.java;

import dev.statute.generate.testing.Specs;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Uses the generated fixtures as an application would: by sources that are compiled against the public face. */
class FixtureFaceTest {

    @TestFactory
    Stream<DynamicTest> theFaceOfTheFixtures() {
        return Driver.tests(Specs.fixtures(), "FixtureDriver");
    }
}
