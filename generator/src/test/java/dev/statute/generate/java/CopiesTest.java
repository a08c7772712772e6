package dev.statute.generate.java;

import dev.statute.generate.testing.Specs;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a caller hands in cannot be changed from outside afterwards, however deep its collections are nested. */
class CopiesTest {
    private static final Catalog SHED =
            Specs.compile(new SourceText("shed.types.yaml", """
                    spec: types/1
                    package: com.example.shed
                    types:
                      Tool: { id: string }
                      Box: { record: { content: map of set of Tool max 2 to seq of set of Tool max 2 max 2 max 2 } }
                    """), new SourceText("shed.machine.yaml", """
                    spec: machine/1
                    name: Shed
                    package: com.example.shed
                    version: 1
                    imports: { shed.types.yaml: [Tool, Box] }
                    phases: { Only: { initial: true } }
                    fields:
                      shelves: { type: map of Tool to set of Tool max 2 max 2, init: {} }
                      reserve: { type: option of seq of set of Tool max 2 max 2, init: none }
                      box: { type: option of Box, init: none }
                    inputs:
                      Store:
                        payload:
                          tools: map of Tool to set of Tool max 2 max 2
                          more: option of seq of set of Tool max 2 max 2
                          packed: Box
                    transitions:
                      store: { input: Store, from: Only, to: same, set: { shelves: tools, reserve: more, box: some(packed) } }
                    check: { domains: { Tool: 1 } }
                    """));

    @TestFactory
    Stream<DynamicTest> nestedCollections() {
        return Driver.tests(SHED, "CopiesDriver");
    }
}
