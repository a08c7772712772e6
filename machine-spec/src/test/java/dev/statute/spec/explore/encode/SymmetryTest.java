package dev.statute.spec.explore.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import dev.statute.spec.testing.RandomValues;
import dev.statute.spec.testing.TestSpecs;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SymmetryTest {
    private static final SourceText TYPES = new SourceText("ids.types.yaml", """
            spec: types/1
            package: com.example.ids
            types:
              Key: { id: string }
              Run: { id: string }
              Pair: { record: { key: Key, run: option of Run } }
              Work: { variants: { Idle: {}, Busy: { run: Run, keys: seq of Key max 2 } } }
            """);

    private static Machine machine(String check) {
        return TestSpecs.machine("Ids", TYPES, new SourceText("ids.machine.yaml", """
                        spec: machine/1
                        name: Ids
                        package: com.example.ids
                        version: 1
                        imports: { ids.types.yaml: [Key, Run, Pair, Work] }
                        phases: { Only: { initial: true } }
                        fields:
                          one:   { type: option of Key, init: none }
                          many:  { type: set of Key max 3, init: [] }
                          pairs: { type: set of Pair max 2, init: [] }
                          order: { type: seq of Run max 3, init: [] }
                          table: { type: map of Key to Run max 3, init: {} }
                          work:  { type: Work, init: 'Work.Idle{}' }
                        inputs:
                          Take: { payload: { key: Key, pair: Pair, run: Run, work_in: Work } }
                        transitions:
                          take:
                            input: Take
                            from: Only
                            to: same
                            set:
                              one: some(key)
                              many: many.with(key)
                              pairs: '[pair]'
                              order: '[run]'
                              table: table.put(key, run)
                              work: work_in
                        check:
                        """ + check.indent(2)));
    }

    @Test
    void statesThatDifferByIdsOnlyArePackedTheSame() {
        Machine machine = machine("domains: { Key: 3, Run: 2 }");
        Encoding encoding = Encoding.of(machine, machine.check(), new Growth(Map.of()));
        Symmetry symmetry = Symmetry.of(encoding, machine.check()).orElseThrow();
        Random random = new Random(5);
        RandomValues values = new RandomValues(random, type -> encoding.shapes().ids(type));
        for (int i = 0; i < 500; i++) {
            MachineState state = state(machine, values);
            int[] keys = shuffled(3, random);
            int[] runs = shuffled(2, random);
            MachineState renamed = new MachineState(
                    state.phase(), map(state.fields(), Map.of("Key", keys, "Run", runs)), state.parameters());
            assertThat(pack(symmetry, encoding, renamed)).isEqualTo(pack(symmetry, encoding, state));
            assertThat(encoding.decode(pack(symmetry, encoding, state), 0)
                            .fields()
                            .get("many"))
                    .as("the number of elements stays")
                    .extracting(v -> ((Value.SetValue) v).elements().size())
                    .isEqualTo(((Value.SetValue) state.fields().get("many"))
                            .elements()
                            .size());
        }
    }

    @Test
    void statesThatDifferByMoreStayApart() {
        Machine machine = machine("domains: { Key: 3, Run: 2 }");
        Encoding encoding = Encoding.of(machine, machine.check(), Growth.NONE);
        Symmetry symmetry = Symmetry.of(encoding, machine.check()).orElseThrow();
        RandomValues values =
                new RandomValues(new Random(6), type -> encoding.shapes().ids(type));
        List<int[]> keyWays = ways(3);
        List<int[]> runWays = ways(2);
        for (int i = 0; i < 300; i++) {
            MachineState a = state(machine, values);
            MachineState b = state(machine, values);
            boolean same = keyWays.stream()
                    .anyMatch(keys -> runWays.stream()
                            .anyMatch(runs -> map(a.fields(), Map.of("Key", keys, "Run", runs))
                                    .equals(b.fields())));
            assertThat(Arrays.equals(pack(symmetry, encoding, a), pack(symmetry, encoding, b)))
                    .isEqualTo(same);
        }
    }

    @Test
    void idsThatADomainSinglesOutAreNotSwapped() {
        Machine machine = machine("domains: { Key: 3, Run: 2, Take.key: [k1, k2] }");
        Encoding encoding = Encoding.of(machine, machine.check(), Growth.NONE);
        assertThat(Symmetry.of(encoding, machine.check()).orElseThrow().types())
                .extracting(type -> type.simpleName())
                .containsExactly("Run");
    }

    @Test
    void withoutTwoIdsThereIsNothingToSwap() {
        Machine machine = machine("domains: { Key: 1, Run: 1 }");
        assertThat(Symmetry.of(Encoding.of(machine, machine.check(), Growth.NONE), machine.check()))
                .isEmpty();
    }

    private static MachineState state(Machine machine, RandomValues values) {
        Map<String, Value> fields = new LinkedHashMap<>();
        machine.fields().forEach(field -> fields.put(field.name(), values.value(field.type())));
        return new MachineState(machine.initial(), fields, Map.of());
    }

    private static long[] pack(Symmetry symmetry, Encoding encoding, MachineState state) {
        long[] frame = encoding.newFrame();
        encoding.load(state, frame);
        System.arraycopy(frame, encoding.before(), frame, encoding.after(), encoding.stateCells());
        long[] packed = new long[encoding.words()];
        symmetry.pack(state.phase(), frame, packed, 0);
        return packed;
    }

    private static int[] shuffled(int count, Random random) {
        List<int[]> all = ways(count);
        return all.get(random.nextInt(all.size()));
    }

    private static List<int[]> ways(int count) {
        return count == 2
                ? List.of(new int[] {0, 1, 2}, new int[] {0, 2, 1})
                : List.of(
                        new int[] {0, 1, 2, 3},
                        new int[] {0, 1, 3, 2},
                        new int[] {0, 2, 1, 3},
                        new int[] {0, 2, 3, 1},
                        new int[] {0, 3, 1, 2},
                        new int[] {0, 3, 2, 1});
    }

    private static Map<String, Value> map(Map<String, Value> values, Map<String, int[]> ids) {
        Map<String, Value> mapped = new LinkedHashMap<>();
        values.forEach((name, value) -> mapped.put(name, map(value, ids)));
        return mapped;
    }

    private static Value map(Value value, Map<String, int[]> ids) {
        if (value instanceof Value.Token token) {
            return new Value.Token(token.type(), ids.get(token.type().simpleName())[(int) token.number()]);
        } else if (value instanceof Value.Some some) {
            return new Value.Some(map(some.value(), ids));
        } else if (value instanceof Value.SetValue set) {
            return new Value.SetValue(new java.util.LinkedHashSet<>(
                    set.elements().stream().map(v -> map(v, ids)).toList()));
        } else if (value instanceof Value.SeqValue seq) {
            return new Value.SeqValue(
                    seq.elements().stream().map(v -> map(v, ids)).toList());
        } else if (value instanceof Value.MapValue entries) {
            Map<Value, Value> mapped = new LinkedHashMap<>();
            entries.entries().forEach((k, v) -> mapped.put(map(k, ids), map(v, ids)));
            return new Value.MapValue(mapped);
        } else if (value instanceof Value.RecordValue record) {
            return new Value.RecordValue(record.type(), map(record.components(), ids));
        } else if (value instanceof Value.VariantValue variant) {
            return new Value.VariantValue(variant.type(), variant.variant(), map(variant.components(), ids));
        }
        return value;
    }
}
