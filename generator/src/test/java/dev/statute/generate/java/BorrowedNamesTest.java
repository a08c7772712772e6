package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Bridge;
import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.GeneratedCode;
import dev.statute.generate.testing.Specs;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Authors may use the names that generated code uses for itself. */
class BorrowedNamesTest {

    @Test
    void namesOfGeneratedVariablesAreFree() {
        assertThat(compile("").names()).contains("com.example.names.Names$State$Restored");
    }

    @Test
    void theyAreFreeInLargeMachinesToo() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            many.append("  more").append(i).append(": { type: int 0..9, init: 0 }\n");
        }
        assertThat(compile(many.toString()).names()).contains("com.example.names.Names_Draft_");
    }

    private static GeneratedCode compile(String moreFields) {
        String types = """
                spec: types/1
                package: com.example.names
                types:
                  Optional: { id: string }
                  List: { record: { value: int 0..9, problem: option of Optional } }
                  Checks: { enum: [Maps, Sets] }
                  Owner: { id: string }
                  Value: { enum: [Answer] }
                """;
        String machine = """
                spec: machine/1
                name: Names
                package: com.example.names
                version: 1
                imports: { names.types.yaml: [Optional, List, Checks, Owner, Value] }
                parameters: { parameters: { type: int 0..9, default: 1 } }
                phases:
                  Restored: { initial: true }
                  Accepted: {}
                fields:
                  other: { type: int 0..9, init: parameters }
                  draft: { type: option of Optional, init: none }
                  state: { type: seq of Optional max 3, init: [] }
                  snapshot: { type: List, in: Accepted }
                  problem: { type: Checks, init: Checks.Maps }
                  lock: { type: map of Optional to int 0..9 max 3, init: {} }
                  hash: { type: bool, init: false }
                  owned: { type: option of Owner, init: none }
                  fields: { type: Value, init: Value.Answer }
                """ + moreFields + """
                define:
                  self: { params: { over: Optional }, is: "state.exists(kept, kept == over) && hash" }
                inputs:
                  Result: { payload: { input: Optional, listener: List, version: option of int 0..9 } }
                  Authority: { payload: { effect_name: bool, input_name: int 0..9 } }
                effects:
                  Set: { payload: { effects: Optional, effect_name: int 0..9 }, delivery: notify }
                  Map: { delivery: notify }
                rejections:
                  RejectionPayload: { payload: { reason: int 0..9 } }
                  Names: { payload: { guard: bool } }
                transitions:
                  result:
                    input: Result
                    from: any
                    require:
                      decision: { some: version, as: checks, else: { RejectionPayload: { reason: 1 } } }
                      guard: { some: draft, as: element, else: { Names: { guard: hash } } }
                      apply: { that: "self(element) && lock.all(entry, target, target < checks && entry != element)", else: { Names: { guard: true } } }
                      held: { that: "element in [input, element] && checks + 1 in [1, 2]", else: { Names: { guard: false } } }
                    to: Accepted
                    set: { snapshot: listener, other: checks, draft: some(input) }
                    emit:
                      - each: { over_all: next.state }
                        index: position
                        if: over_all != element
                        emit: [{ Set: { effects: over_all, effect_name: "min(position, 9)" } }]
                      - each: { effects_of: draft }
                        emit: [{ Set: { effects: effects_of, effect_name: checks } }, { Map: {} }]
                  authority:
                    input: Authority
                    from: any
                    when: effect_name
                    to: same
                    set: { other: input_name }
                  applies1:
                    input: Authority
                    from: any
                    when: otherwise
                    to: Restored
                invariants:
                  state_invariant: { that: "other >= 0 || hash" }
                check: { domains: { Optional: 1, Result.version: [0], Authority.input_name: [0] } }
                """;
        Catalog catalog =
                Specs.compile(new SourceText("names.types.yaml", types), new SourceText("names.machine.yaml", machine));
        JavaGenerator.Options options = new JavaGenerator.Options("1.2.3");
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(catalog, options));
        files.addAll(JavaGenerator.generateConformance(catalog, options));
        return GeneratedCode.compile(files, Bridge.class, Machine.class, Property.class);
    }
}
