package dev.statute.conformance.mutate;

import dev.statute.conformance.Applied;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** A machine in which every mistake can be made, and a policy. */
final class Gate {
    private static final String TYPES = """
            spec: types/1
            package: com.example.gate
            types:
              Key: { id: string }
              Colour: { enum: [Red, Green, Blue] }
            """;

    private static final String MACHINE = """
            spec: machine/1
            name: Gate
            package: com.example.gate
            version: 1
            imports:
              gate.types.yaml: [Key, Colour]
            phases:
              Shut: { initial: true }
              Open: {}
              Gone: { terminal: true }
            fields:
              tries:  { type: int 0..3, init: 0 }
              left:   { type: option of Key, init: none }
              right:  { type: option of Key, init: none }
              line:   { type: seq of Key max 2, init: [] }
              colour: { type: Colour, init: Colour.Red }
            define:
              has_tries: { is: tries < 3 }
            inputs:
              Enter:  { payload: { key: Key, other: Key } }
              Leave:  { payload: { key: Key } }
              Wreck:  {}
            effects:
              Entered: { payload: { key: Key }, delivery: notify }
              Left:    { payload: { key: Key }, delivery: notify }
              Rang:    { delivery: notify }
            rejections:
              Full:    {}
              Unknown: {}
              Broken:  {}
            transitions:
              enter_early:
                input: Enter
                from: live
                when: has_tries && key != other
                require:
                  has_room: { that: line.size() < 2, else: Full }
                  is_new:   { that: "!(key in line)", else: Unknown }
                to: Open
                set: { tries: tries + 1, left: some(key), right: some(other), line: line.append(key) }
                emit:
                  - Entered: { key: key }
                    if: tries > 0
                  - Rang: {}
              enter_late:
                input: Enter
                from: live
                when: "!(has_tries && key != other)"
                to: same
                set: { colour: Colour.Green }
              leave:
                input: Leave
                from: Open
                require:
                  someone: { that: line.size() > 0, else: Unknown }
                to: Open
                set: { line: line.drop(1) }
                emit:
                  - each: { k: next.line }
                    emit:
                      - Left: { key: k }
              wreck:
                input: Wreck
                from: live
                to: Gone
            unhandled:
              - { from: Shut, input: Leave, ignore: Nobody is inside. }
              - { from: Gone, input: any, reject: Broken }
            invariants:
              few: { that: line.size() <= 2 }
            scenarios:
              in_and_out:
                - Enter: { key: k1, other: k2 }
                - Leave: { key: k1 }
                  expect: { line: [] }
            check:
              domains: { Key: 3 }
            """;

    private static final String POLICY = """
            spec: policy/1
            name: Fee
            package: com.example.gate
            version: 1
            imports:
              gate.types.yaml: [Colour]
            inputs:
              weight: { type: int 0..9 }
              colour: { type: Colour }
            output: Colour
            rows:
              light: { if: { weight: 0..3, colour: [Red, Green] }, then: Red }
              heavy: { if: { weight: 4..9, colour: [Red, Green] }, then: Green }
              blue:  { if: { colour: Blue }, then: Blue }
            laws:
              blue_stays_blue: { that: "implies(colour == Colour.Blue, result == Colour.Blue)" }
            examples:
              - { given: { weight: 1, colour: Red }, expect: Red }
            """;

    private static final Catalog CATALOG = SpecCompiler.compile(SpecFiles.of(
                    new SourceText("gate.types.yaml", TYPES),
                    new SourceText("gate.machine.yaml", MACHINE),
                    new SourceText("fee.policy.yaml", POLICY)))
            .orThrow();

    private Gate() {}

    static Machine machine() {
        return CATALOG.machines().get(0);
    }

    static Policy policy() {
        return CATALOG.policies().get(0);
    }

    /**
     * What a machine answers to the last of some inputs, and the state after it.
     *
     * @param inputs each as a name and the numbers of the ids of its payload, such as {@code Enter 1 2}
     */
    static String last(Machine machine, String... inputs) {
        InterpretedBridge bridge = new InterpretedBridge(machine);
        MachineState state = bridge.initial(Map.of());
        String last = "";
        for (String input : inputs) {
            Applied<MachineState> applied = bridge.apply(state, input(machine, input.split(" ")));
            state = applied.after().orElse(state);
            last = applied.answer() + " in " + state.phase() + " with " + state.fields();
        }
        return last;
    }

    private static InputValue input(Machine machine, String[] words) {
        Input input = machine.input(words[0]).orElseThrow();
        Map<String, Value> payload = new LinkedHashMap<>();
        int word = 1;
        for (Component component : input.payload()) {
            payload.put(
                    component.name(),
                    new Value.Token(((Type.Id) component.type()).name(), Long.parseLong(words[word++])));
        }
        return new InputValue(input, payload);
    }
}
