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

/** Of a collection that a step computes only its size is looked at, unless an element may leave its type. */
class CollectionBoundsTest {
    private static final Catalog SHELF = Specs.compile(new SourceText("shelf.machine.yaml", """
                    spec: machine/1
                    name: Shelf
                    package: com.example.shelf
                    version: 1
                    phases: { Only: { initial: true } }
                    fields:
                      low: { type: seq of int 0..5 max 2, init: [] }
                      counts: { type: map of int 0..5 to int 0..5 max 2, init: '{}' }
                    inputs:
                      Add: { payload: { level: int 0..5 } }
                      AddAny: { payload: { level: int 0..9 } }
                      Count: { payload: { level: int 0..5 } }
                      CountAny: { payload: { level: int 0..5, by: int 0..9 } }
                    transitions:
                      add: { input: Add, from: Only, to: same, set: { low: low.append(level) } }
                      add_any: { input: AddAny, from: Only, to: same, set: { low: low.append(level) } }
                      count: { input: Count, from: Only, to: same, set: { counts: 'counts.put(level, 1)' } }
                      count_any: { input: CountAny, from: Only, to: same, set: { counts: 'counts.put(level, by)' } }
                    """));

    @TestFactory
    Stream<DynamicTest> valuesThatLeaveTheirTypes() {
        return Driver.tests(SHELF, "CollectionBoundsDriver");
    }

    @Test
    void elementsThatFitByTheirTypesAreNotLookedAt() {
        assertThat(source("Shelf_Add")).contains("sized_").doesNotContain("computed_");
        assertThat(source("Shelf_Count")).contains("sized_").doesNotContain("computed_");
        assertThat(source("Shelf_AddAny")).contains("computed_");
        assertThat(source("Shelf_CountAny")).contains("computed_");
    }

    private static String source(String name) {
        return JavaGenerator.generate(SHELF, new JavaGenerator.Options("1.2.3")).stream()
                .filter(f -> f.path().endsWith("/" + name + ".java"))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
    }
}
