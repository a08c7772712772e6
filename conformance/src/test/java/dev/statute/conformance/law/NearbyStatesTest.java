package dev.statute.conformance.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Restoration;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Beside one state of a machine with fields of all kinds. */
final class NearbyStatesTest {
    private static final Machine BOX = SpecCompiler.compile(
                    SpecFiles.of(new SourceText("box.types.yaml", """
                            spec: types/1
                            package: com.example.box
                            types:
                              Key:   { id: string }
                              Side:  { enum: [Left, Right] }
                              Point: { record: { x: int 0..9, mark: option of Key } }
                              Shape: { variants: { Dot: {}, Line: { length: int 1..5 } } }
                            """), new SourceText("box.machine.yaml", """
                            spec: machine/1
                            name: Box
                            package: com.example.box
                            version: 1
                            imports: { box.types.yaml: [Key, Side, Point, Shape] }
                            parameters:
                              most: { type: int 1..3, default: 2 }
                            phases:
                              Only: { initial: true }
                            fields:
                              count: { type: int 0..3, init: 0 }
                              wide:  { type: int -9223372036854775808..9223372036854775807, init: 0 }
                              side:  { type: Side, init: Side.Left }
                              spare: { type: option of int 0..3, init: none }
                              keys:  { type: set of Key max 2, init: "[]" }
                              queue: { type: seq of int 0..3 max 2, init: "[]" }
                              table: { type: map of Key to int 0..3 max 2, init: "{}" }
                              place: { type: Point, init: "Point { x: 0, mark: none }" }
                              shape: { type: Shape, init: "Shape.Dot {}" }
                            inputs:
                              Touch: { payload: { key: Key } }
                            rejections:
                              Full: {}
                            transitions:
                              touch:
                                input: Touch
                                from: Only
                                to: same
                                require:
                                  room: { that: count < most, else: Full }
                                set: { count: count + 1 }
                            invariants:
                              left_when_empty: { that: "implies(count == 0, side == Side.Left)" }
                            check:
                              domains: { Key: 2 }
                            """)))
            .orThrow()
            .machines()
            .get(0);

    private static final Interpreter INTERPRETER = new Interpreter(BOX);
    private static final MachineState GOOD = INTERPRETER.initial();
    private static final List<NearbyStates.Broken> BROKEN = new NearbyStates(INTERPRETER).brokenBeside(GOOD);

    @Test
    void rangesAreLeftAtBothEnds() {
        assertThat(changed("count")).contains("count: -1 breaks count", "count: 4 breaks count");
    }

    @Test
    void longNumbersCannotLeaveTheirRange() {
        assertThat(changed("wide")).isEmpty();
    }

    @Test
    void membersBreakInvariants() {
        assertThat(changed("side")).containsExactly("side: Right breaks left_when_empty");
    }

    @Test
    void contentsOfOptionsLeaveTheirRange() {
        assertThat(changed("spare")).containsExactlyInAnyOrder("spare: -1 breaks spare", "spare: 4 breaks spare");
    }

    @Test
    void collectionsGetTooLarge() {
        assertThat(changed("keys")).containsExactly("keys: [k1, k2, k3] breaks keys");
        assertThat(changed("queue")).contains("queue: [0, 0, 0] breaks queue");
        assertThat(changed("table")).contains("table: {k1: 0, k2: 0, k3: 0} breaks table");
    }

    @Test
    void elementsOfCollectionsLeaveTheirRange() {
        assertThat(changed("queue")).contains("queue: [-1] breaks queue", "queue: [4] breaks queue");
        assertThat(changed("table")).contains("table: {k1: -1} breaks table", "table: {k1: 4} breaks table");
    }

    @Test
    void componentsOfRecordsAndVariantsLeaveTheirRange() {
        assertThat(changed("place"))
                .containsExactlyInAnyOrder(
                        "place: {x: -1, mark: none} breaks place", "place: {x: 10, mark: none} breaks place");
        assertThat(changed("shape"))
                .containsExactlyInAnyOrder(
                        "shape: {Line: {length: 0}} breaks shape", "shape: {Line: {length: 6}} breaks shape");
    }

    @Test
    void parametersLeaveTheirRange() {
        assertThat(BROKEN)
                .filteredOn(broken -> broken.by().equals("most"))
                .extracting(broken -> broken.state().parameters().get("most"))
                .contains(new Value.Int(0), new Value.Int(4));
    }

    @Test
    void severalThingsAreBrokenAtOnceAndTheFirstIsNamed() {
        assertThat(BROKEN)
                .filteredOn(broken -> changes(broken.state()) == 2)
                .extracting(NearbyStates.Broken::by)
                .contains("most", "count", "keys");
    }

    @Test
    void whatTheSpecAllowsBesideIsNotBroken() {
        List<MachineState> allowed = new NearbyStates(INTERPRETER).allowedBeside(GOOD);
        assertThat(allowed)
                .isNotEmpty()
                .doesNotContain(GOOD)
                .allSatisfy(state -> assertThat(INTERPRETER.restore(state)).isInstanceOf(Restoration.Restored.class));
        assertThat(allowed)
                .doesNotContainAnyElementsOf(
                        BROKEN.stream().map(NearbyStates.Broken::state).toList());
    }

    @Test
    void elementsThatAreThereAreChangedToo() {
        Map<String, Value> fields = new HashMap<>(GOOD.fields());
        fields.put("queue", new Value.SeqValue(List.of(new Value.Int(1), new Value.Int(2))));
        MachineState other = new MachineState(GOOD.phase(), fields, GOOD.parameters());
        assertThat(new NearbyStates(INTERPRETER).brokenBeside(other))
                .extracting(broken -> broken.state().fields().get("queue").toString())
                .contains("[4, 2]", "[-1, 2]");
    }

    /** What is broken where one field alone is changed, as text. */
    private static List<String> changed(String field) {
        return BROKEN.stream()
                .filter(broken -> changes(broken.state()) == 1)
                .filter(broken ->
                        !broken.state().fields().get(field).equals(GOOD.fields().get(field)))
                .map(broken -> field + ": " + broken.state().fields().get(field) + " breaks " + broken.by())
                .toList();
    }

    private static long changes(MachineState state) {
        return state.fields().entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(GOOD.fields().get(entry.getKey())))
                        .count()
                + (state.parameters().equals(GOOD.parameters()) ? 0 : 1);
    }
}
