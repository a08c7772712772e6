package dev.statute.spec.check.policy;

import static dev.statute.spec.check.policy.Policies.policy;
import static dev.statute.spec.diagnostic.Code.M511;
import static dev.statute.spec.diagnostic.Code.P103;
import static dev.statute.spec.diagnostic.Code.P105;

import dev.statute.spec.testing.SpecAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws and examples: what the table answers, against what is said about it. */
class LawAndExampleChecksTest {
    private static final String SECTIONS = """
            inputs:
              kind: { type: Kind }
              hour: { type: int 0..23 }
              wide: { type: int 0..1000000 }
              slot: { type: option of int 0..500 }
            output: Answer
            rows:
              %s: { if: { kind: Owner }, then: { allowed: true, fee: 0 } }
              by_day: { if: { kind: { any_except: [Owner] }, hour: 8..17 }, then: { allowed: true, fee: 5 } }
              by_night: { if: { kind: { any_except: [Owner] }, hour: [0..7, 18..23] }, then: { allowed: false, fee: 9 } }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "implies(kind == Kind.Owner, fee == 0)",
                "allowed || fee == 9",
                "implies(!allowed, hour < 8 || hour > 17)",
                "implies(hour == 12, allowed)",
                "fee < 10 || wide > 500",
                "wide >= 0",
                "slot.all(s, s <= 500)",
                "hour * 2 <= 46",
                "fee <= hour + 9",
            })
    void acceptsLawsThatHold(String law) {
        law("owners", law).isClean();
    }

    @Test
    void showsTheFirstCellThatBreaksALaw() {
        law("‹owners›", "«implies(allowed, hour >= 8)»")
                .reportsOnly(P103)
                .saying("law `one` does not hold where row `owners` decides")
                .exampleShowing("kind = Owner, hour = 0, allowed = true, fee = 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«wide != 777777»",
                "«wide < 1000000»",
                "«!slot.exists(s, s == 321)»",
                "«hour != 13»",
                "«hour != fee»",
                "«hour + fee != 14»",
            })
    void findsTheOneValueThatBreaksALaw(String law) {
        law("owners", law).reportsOnly(P103);
    }

    @Test
    void doesNotCheckWhatComputesWithTooManyValues() {
        law("owners", "«wide * 2 >= hour»").reportsOnly(M511).saying("law `one` is not checked");
    }

    @Test
    void showsTheRowThatAnswersAnExampleDifferently() {
        policy("Kind, Answer", SECTIONS.formatted("‹owners›") + """
                examples:
                  - { given: { kind: Guest, hour: 12, wide: 0 }, expect: { fee: 5 } }
                  - «{ given: { kind: Owner, hour: 12, wide: 0, slot: 3 }, expect: { allowed: true, fee: 7 } }»
                """)
                .reportsOnly(P105)
                .saying("the example expects `fee` 7, but row `owners` gives 0");
    }

    private static SpecAssert law(String owners, String law) {
        return policy("Kind, Answer", SECTIONS.formatted(owners) + "laws:\n  one: { that: \"" + law + "\" }\n");
    }
}
