package dev.statute.conformance.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.conformance.Specs;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PayloadValuesTest {
    private static final String TYPES = """
              OrderId: { id: string }
              Amount: { int: 0..1000000000 }
            """;

    private static final String ORDERS = """
            imports: { own.types.yaml: [OrderId, Amount] }
            phases:
              Open: { initial: true }
            inputs:
              Place: { payload: { order: OrderId, amount: Amount } }
              Cancel: { payload: { order: OrderId } }
              Resize: { payload: { size: int 0..100 } }
            rejections:
              Small: {}
            transitions:
              place:
                input: Place
                from: Open
                require: { large: { that: amount > 40000, else: Small } }
                to: same
              cancel: { input: Cancel, from: Open, to: same }
              resize: { input: Resize, from: Open, to: same }
            """;

    @Test
    void allMissingDomainsAreNamedAtOnceWithTheLinesToWrite() {
        assertThatThrownBy(() -> new PayloadValues(Specs.compiled(ORDERS, TYPES)))
                .isInstanceOf(MissingDomainException.class)
                .hasMessageStartingWith("Own: the spec does not say which values to try\n")
                .hasMessageContainingAll(
                        "own.machine.yaml:9:23: no domain is declared for `OrderId`",
                        "`Place.order` and `Cancel.order`",
                        "`domains: { OrderId: 2 }`",
                        "own.machine.yaml:9:39: no domain is declared for `Amount`",
                        "`domains: { Amount: [0, 1000000000] }`",
                        "own.machine.yaml:11:24: no domain is declared for `int 0..100`",
                        "`domains: { Resize.size: [0, 100] }`");
    }

    @Test
    void smallDomainsAreTriedWhole() {
        Machine machine = orders("OrderId: 2, Amount: [1, 5], Resize.size: 0..99");
        PayloadValues values = new PayloadValues(machine);

        assertThat(values.sampled()).isEmpty();
        assertThat(inputs(machine, "Place"))
                .hasToString("[Place { order: o1, amount: 1 }, Place { order: o1, amount: 5 },"
                        + " Place { order: o2, amount: 1 }, Place { order: o2, amount: 5 }]");
        assertThat(inputs(machine, "Resize")).hasSize(100);
    }

    @Test
    void largeDomainsAreSampledTheSameWayEachTime() {
        Machine machine = orders("OrderId: 3, Amount: 0..99999, Resize.size: [1]");
        PayloadValues values = new PayloadValues(machine);

        assertThat(values.sampled()).hasToString("[payloads of Place: 1,998 of 300,000 tried]");
        assertThat(inputs(machine, "Place")).hasSize(1998).isEqualTo(inputs(machine, "Place"));
        assertThat(amounts(inputs(machine, "Place")))
                .hasSize(666)
                .contains(0L, 1L, 99_998L, 99_999L)
                .contains(39_999L, 40_000L, 40_001L)
                .anyMatch(amount -> amount > 1 && amount < 39_999)
                .anyMatch(amount -> amount > 40_001 && amount < 99_998);
    }

    @Test
    void randomInputsAreDrawnFromAllOfALargeDomain() {
        Machine machine = orders("OrderId: 3, Amount: 0..99999, Resize.size: [1]");
        InputChooser chooser = new InputChooser(machine);
        Random random = new Random(1);

        Set<Long> tried = amounts(inputs(machine, "Place"));
        Set<Long> drawn = new HashSet<>();
        for (int i = 0; i < 3_000; i++) {
            InputValue input = chooser.choose(new Interpreter(machine).initial(), random);
            if (input.payload().get("amount") instanceof Value.Int amount) {
                drawn.add(amount.value());
            }
        }
        assertThat(drawn).anyMatch(tried::contains).anyMatch(amount -> !tried.contains(amount));
    }

    @Test
    void collectionsOfAnySizeAreSampled() {
        PayloadValues values = new PayloadValues(Specs.compiled("""
                phases:
                  Open: { initial: true }
                inputs:
                  Fill: { payload: { all: set of int 0..9 max 9, list: seq of int 0..9 max 60, flag: bool } }
                transitions:
                  fill: { input: Fill, from: Open, to: same }
                """));

        assertThat(values.sampled())
                .singleElement()
                .isEqualTo(new Sampled("payloads of Fill", 31 * 31 * 2, Long.MAX_VALUE));
        assertThat(values.sampled())
                .hasToString("[payloads of Fill: 1,922 of 9,223,372,036,854,775,807 tried and more]");
    }

    @Test
    void parametersWithWhichAFieldWouldStartWrongAreLeftOut() {
        Machine machine = Specs.compiled("""
                parameters:
                  start: { type: int 0..9, default: 0 }
                phases:
                  Open: { initial: true }
                fields:
                  half: { type: int 0..4, init: start }
                inputs:
                  Go: {}
                transitions:
                  go: { input: Go, from: Open, to: same }
                """);

        assertThat(new PayloadValues(machine).parameters(machine))
                .extracting(parameters -> parameters.get("start"))
                .containsExactly(number(0), number(1), number(2), number(3), number(4));
    }

    private static Machine orders(String domains) {
        return Specs.compiled(ORDERS + "check: { domains: { " + domains + " } }\n", TYPES);
    }

    private static List<InputValue> inputs(Machine machine, String name) {
        return new PayloadValues(machine).all(machine.input(name).orElseThrow());
    }

    private static Set<Long> amounts(List<InputValue> inputs) {
        Set<Long> amounts = new HashSet<>();
        for (InputValue input : inputs) {
            Map<String, Value> payload = input.payload();
            amounts.add(((Value.Int) payload.get("amount")).value());
        }
        return amounts;
    }

    private static Value number(long value) {
        return new Value.Int(value);
    }
}
