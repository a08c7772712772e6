package dev.statute.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
import org.junit.jupiter.api.Test;

/** Names that mean something in TLA+, or that a spec has in several sections, and text that is none of TLA+'s business. */
class NamesTest {
    private static final SourceText TYPES = new SourceText("names.types.yaml", """
            spec: types/1
            package: com.example.names
            types:
              Init: { enum: [IF, THEN] }
              Tail: { variants: { CASE: { value: Init }, IN: { value: bool } } }
              Some: { record: { x: bool, z: Init } }
            constants:
              WF_MOST: { value: 2, doc: Begins like fairness. }
              DOMAIN: { value: 1 }
            """);

    private static final SourceText MACHINE = new SourceText("sequences.machine.yaml", """
            spec: machine/1
            name: Sequences
            package: com.example.names
            doc: "\\\\* (* *) ---- MODULE Other ---- é “quoted” \\U0001F600 ===="
            imports: { names.types.yaml: [Init, Tail, Some, WF_MOST, DOMAIN] }
            phases:
              ENABLED: { initial: true }
              UNCHANGED: {}
            groups: { vars: [ENABLED] }
            fields:
              broken: { type: int 0..WF_MOST, init: 0, doc: "(*" }
              seq: { type: seq of Tail max 2, init: [] }
              key: { type: option of Some, init: none }
              value: { type: Init, in: UNCHANGED }
            define:
              spec: { is: broken + DOMAIN }
              more: { params: { element: bool }, is: "seq.exists(option, option.is(Tail.IN)) == element" }
            inputs:
              Next: { payload: { queue: Tail, what: Some } }
              Spec: { payload: { i: bool } }
              Cardinality: {}
            rejections:
              Choose: {}
            transitions:
              queue:
                input: Next
                from: any
                when: seq.size() < WF_MOST
                to: UNCHANGED
                set: { seq: seq.append(queue), key: some(what), value: what.z }
              broken:
                input: Next
                from: any
                when: otherwise
                to: ENABLED
                set: { seq: "seq.without(queue)" }
              seq:
                input: Spec
                from: any
                require: { limit: { that: more(i) || spec < 2, else: Choose } }
                to: same
                set: { broken: "min(spec, WF_MOST)" }
              len:
                input: Cardinality
                from: any
                to: ENABLED
            invariants:
              queue: { that: seq.size() <= 2 }
              seq: { that: "key.all(s, s.x || !s.x)" }
            properties:
              seq: { unreachable: broken > 2 }
              broken: { step: next.broken >= broken }
            """);

    @Test
    void namesOfAnyKindAreToldApart() {
        Machine machine = SpecCompiler.compile(SpecFiles.of(TYPES, MACHINE))
                .orThrow()
                .machine("Sequences")
                .orElseThrow();
        Answer answer =
                ReferenceExplorer.explore(machine, machine.check(), 50_000).orElseThrow();

        assertThat(answer.distinct()).isGreaterThan(100);
        assertThat(TlcAgreement.differences(machine, machine.check(), answer)).isEmpty();
    }
}
