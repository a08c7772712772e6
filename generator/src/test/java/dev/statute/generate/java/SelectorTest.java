package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.Specs;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** That exactly one transition applies is tested at run time unless it is proved for all values. */
class SelectorTest {
    private static final Catalog GATE = Specs.compile(new SourceText("gate.machine.yaml", """
            spec: machine/1
            name: Gate
            package: com.example.gate
            version: 1
            phases: { Only: { initial: true } }
            fields: { total: { type: int 0..5, init: 0 } }
            inputs:
              Domain: { payload: { level: int 0..1000000 } }
              Always: { payload: { level: int 0..1000000 } }
              Add: { payload: { level: int 0..9 } }
            transitions:
              zero: { input: Domain, from: Only, when: level == 0, to: same }
              one: { input: Domain, from: Only, when: level == 1, to: same }
              small: { input: Always, from: Only, when: level < 5, to: same }
              large: { input: Always, from: Only, when: "!(level < 5)", to: same }
              add: { input: Add, from: Only, to: same, set: { total: total + level } }
            check: { domains: { Domain.level: [0, 1], Always.level: [4, 5], Add.level: [0, 1] } }
            """));

    @TestFactory
    Stream<DynamicTest> cellsOfSeveralTransitions() {
        return Driver.tests(GATE, "SelectorDriver");
    }

    @Test
    void onlyWhatIsNotProvedIsTested() {
        assertThat(source("Gate_Domain")).contains("MachineFault");
        assertThat(source("Gate_Always")).doesNotContain("MachineFault");
    }

    @Test
    void whatIsProvedIsAskedOnceOnly() {
        assertThat(source("Gate_Always"))
                .contains("if (input.level() < 5L)")
                .doesNotContain("if (!(input.level() < 5L))")
                .doesNotContain("boolean");
    }

    private static String source(String name) {
        return JavaGenerator.generate(GATE, new JavaGenerator.Options("1.2.3")).stream()
                .filter(f -> f.path().endsWith("/" + name + ".java"))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
    }
}
