package dev.statute.conformance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Decided;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.interpret.PolicyInterpreter;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.Map;
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
        assertThat(comparison.sampled()).isTrue();
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
                .contains("Entrance of {age=6, card=none}")
                .contains("Full")
                .contains("row=otherwise")
                .contains("Free");
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

    private static Decided decide(Map<String, Value> given) {
        PolicyInterpreter.Decision decision = PolicyInterpreter.decide(FEE, given);
        return new Decided(
                decision.output(), decision.row().map(Policy.Row::name).orElse("otherwise"));
    }
}
