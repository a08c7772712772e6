package dev.statute.conformance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.statute.conformance.Decided;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.interpret.PolicyInterpreter;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PolicyComparisonTest {
    private static final Policy FEE = SpecCompiler.compile(
                    SpecFiles.of(new SourceText("fee.types.yaml", """
                            spec: types/1
                            package: com.example.fee
                            types:
                              Age:   { int: 0..120 }
                              Card:  { variants: { Plain: {}, Club: { years: int 0..9 } } }
                              Fee:   { enum: [Full, Half, Free] }
                            """), new SourceText("fee.policy.yaml", """
                            spec: policy/1
                            name: Entrance
                            package: com.example.fee
                            version: 1
                            imports: { fee.types.yaml: [Age, Card, Fee] }
                            inputs:
                              age:  { type: Age }
                              card: { type: option of Card }
                            output: Fee
                            rows:
                              children: { if: { age: 0..5 }, then: Free }
                              members:  { if: { age: 6..120, card: { some: { Club: { years: 3..9 } } } }, then: Half }
                            otherwise: { then: Full }
                            laws:
                              children_are_free: { that: "implies(age <= 5, result == Fee.Free)" }
                              none_is_free: { that: "implies(age > 99, result != Fee.Free)" }
                            examples:
                              - { given: { age: 40, card: none }, expect: Full }
                              - { given: { age: 40, card: { Club: { years: 4 } } }, expect: Half }
                            """)))
            .orThrow()
            .policies()
            .get(0);

    @Test
    void everyCellIsAskedAtItsEdges() {
        PolicyComparison comparison = PolicyComparison.of(FEE, given -> decide(given));
        assertThat(comparison.difference()).isEmpty();
        // none, Plain, Club of 0..2 and of 3..9, each for two ranges of ages.
        assertThat(comparison.cells()).isEqualTo(8);
        assertThat(comparison.sampling()).hasToString("the edges of age and some value between");
        assertThat(comparison.conforms()).isTrue();
        assertThat(comparison.idle()).isEmpty();
        // Six ages of children and five of others; without a card, with a plain one, and with ten club cards.
        assertThat(comparison.asked()).isEqualTo((6 + 5) * (1 + 1 + 10));
    }

    @Test
    void anEdgeThatIsOffByOneIsFound() {
        PolicyComparison comparison = PolicyComparison.of(FEE, given -> {
            long age = ((Value.Int) given.getOrDefault("age", new Value.Int(0))).value();
            return age == 6 ? decide(Map.of("age", new Value.Int(5), "card", new Value.None())) : decide(given);
        });
        assertThat(comparison.difference().orElseThrow())
                .isEqualTo("age: 6, card: none: expected `Full` by row `otherwise`, got `Free` by row `children`");
        assertThat(comparison.conforms()).isFalse();
    }

    @Test
    void anotherRowWithTheSameOutputIsFound() {
        PolicyComparison comparison =
                PolicyComparison.of(FEE, given -> new Decided(decide(given).output(), "members"));
        assertThat(comparison.difference()).isPresent();
    }

    @Test
    void aClassThatThrowsIsReported() {
        PolicyComparison comparison = PolicyComparison.of(FEE, given -> {
            throw new IllegalStateException("no table");
        });
        assertThat(comparison.difference().orElseThrow()).contains("no table");
    }

    @Test
    void lawsAndExamplesAreAskedOfTheClass() {
        assertThat(PolicyComparison.of(FEE, given -> decide(given)).statements())
                .extracting(Statement::name, Statement::asked, Statement::holds)
                .containsExactly(
                        tuple("law `children_are_free`", 132L, true),
                        tuple("law `none_is_free`", 132L, true),
                        tuple("example at fee.policy.yaml:18", 1L, true),
                        tuple("example at fee.policy.yaml:19", 1L, true));
        PolicyComparison free = PolicyComparison.of(FEE, given -> new Decided(member("Free"), "children"));
        assertThat(free.statements())
                .extracting(statement -> statement.broken().orElse(""))
                .containsExactly(
                        "",
                        "age: 119, card: none: `Free` by row `children`",
                        "age: 40, card: none: expected result: Full, got `Free` by row `children`",
                        "age: 40, card: {Club: {years: 4}}: expected result: Half, got `Free` by row `children`");
        assertThat(free.problem().orElseThrow()).startsWith("differs from its table: age: 6");
    }

    @Test
    void aBrokenStatementAloneIsAProblem() {
        PolicyComparison sound = PolicyComparison.of(FEE, given -> decide(given));
        PolicyComparison broken = new PolicyComparison(
                sound.cells(),
                sound.asked(),
                sound.sampling(),
                sound.rows(),
                List.of(new Statement("law `x`", 3, Optional.of("age: 1: `Full` by row `otherwise`"))),
                Optional.empty());
        assertThat(broken.problem()).hasValue("breaks law `x`: age: 1: `Full` by row `otherwise`");
        assertThat(broken.conforms()).isFalse();
    }

    @Test
    void anOutputOfWhichALawCannotBeAskedBreaksIt() {
        Policy loan = SpecCompiler.compile(
                        SpecFiles.of(new SourceText("loan.types.yaml", """
                                spec: types/1
                                package: com.example.loan
                                types:
                                  Terms: { record: { days: int 0..9 } }
                                """), new SourceText("loan.policy.yaml", """
                                spec: policy/1
                                name: Loan
                                package: com.example.loan
                                version: 1
                                imports: { loan.types.yaml: [Terms] }
                                inputs:
                                  rare: { type: bool }
                                output: Terms
                                rows:
                                  few:  { if: { rare: true }, then: { days: 1 } }
                                  more: { if: { rare: false }, then: { days: 5 } }
                                laws:
                                  short: { that: "days < 7" }
                                """)))
                .orThrow()
                .policies()
                .get(0);
        PolicyComparison comparison = PolicyComparison.of(loan, given -> new Decided(new Value.Int(7), "few"));
        assertThat(comparison.statements().get(0).broken().orElseThrow())
                .startsWith("rare: false: `7` by row `few`, of which it cannot be asked: ");
    }

    @Test
    void anErrorOfTheClassIsReported() {
        PolicyComparison comparison = PolicyComparison.of(FEE, given -> {
            throw new StackOverflowError("too deep");
        });
        assertThat(comparison.difference().orElseThrow()).contains("the class throws", "too deep");
        assertThat(comparison.statements())
                .filteredOn(statement -> statement.name().startsWith("law"))
                .allMatch(statement -> statement.asked() == 0);
    }

    @Test
    void aLargeCellIsSampledAndTheReportSaysSo() {
        StringBuilder inputs = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            inputs.append("  n").append(i).append(": { type: int 0..9 }\n");
        }
        Policy wide = SpecCompiler.compile(SpecFiles.of(new SourceText("wide.policy.yaml", """
                spec: policy/1
                name: Wide
                package: com.example.wide
                version: 1
                inputs:
                """ + inputs + """
                output: bool
                rows:
                  low: { if: { n1: 0..4 }, then: true }
                otherwise: { then: false }
                """)))
                .orThrow()
                .policies()
                .get(0);
        Set<Value> ninth = new HashSet<>();
        PolicyComparison comparison = PolicyComparison.of(wide, given -> {
            ninth.add(given.get("n9"));
            boolean low = ((Value.Int) given.get("n1")).value() < 5;
            return new Decided(new Value.Bool(low), low ? "low" : "otherwise");
        });
        assertThat(comparison.conforms()).isTrue();
        assertThat(comparison.asked()).isEqualTo(100_000);
        assertThat(comparison.sampling()).hasToString("a sample of 2 cells");
        assertThat(ninth).hasSize(10);
    }

    @Test
    void aLargePartThatNoRowTestsIsSampledFromItsFirstValueToItsLast() {
        Policy idle = SpecCompiler.compile(
                        SpecFiles.of(new SourceText("idle.types.yaml", """
                                spec: types/1
                                package: com.example.idle
                                types:
                                  Past: { variants: { None: {}, Last: { days: seq of int 0..99 max 3 } } }
                                """), new SourceText("idle.policy.yaml", """
                                spec: policy/1
                                name: Idle
                                package: com.example.idle
                                version: 1
                                imports: { idle.types.yaml: [Past] }
                                inputs:
                                  past: { type: Past }
                                output: bool
                                rows:
                                  never:  { if: { past: None }, then: false }
                                  before: { if: { past: Last }, then: true }
                                """)))
                .orThrow()
                .policies()
                .get(0);
        Set<String> past = new HashSet<>();
        PolicyComparison comparison = PolicyComparison.of(idle, given -> {
            String text = given.get("past").toString();
            past.add(text);
            boolean never = text.equals("None");
            return new Decided(new Value.Bool(!never), never ? "never" : "before");
        });
        assertThat(comparison.conforms()).isTrue();
        assertThat(comparison.asked()).isEqualTo(1 + 16);
        assertThat(past).hasSize(1 + 16).contains("{Last: {days: []}}", "{Last: {days: [99, 99, 99]}}");
        assertThat(comparison.sampling()).hasToString("the edges of past and some value between");
    }

    private static Value member(String name) {
        return new Value.Member(new TypeName("com.example.fee", "Fee"), name);
    }

    private static Decided decide(Map<String, Value> given) {
        PolicyInterpreter.Decision decision = PolicyInterpreter.decide(FEE, given);
        return new Decided(
                decision.output(), decision.row().map(Policy.Row::name).orElse("otherwise"));
    }
}
