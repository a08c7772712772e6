package dev.statute.spec.explore;

import static dev.statute.spec.diagnostic.Code.M510;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.result.Assurance;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** M510: what has to be declared before a machine is explored. */
class DomainFindingsTest {
    private static final String TYPES = """
            spec: types/1
            package: com.example.desk
            types:
              Guest: { id: string }
              Weight: { int: 0..500 }
              Size: { enum: [Small, Large] }
              Parcel: { record: { of: Guest, weight: Weight, grams: 'int 0..999' } }
            """;

    private static Explored desk(String payload, String more) {
        return Explored.of(
                options -> options,
                List.of(
                        new SourceText("desk.types.yaml", TYPES),
                        new SourceText("desk.machine.yaml", """
                        spec: machine/1
                        name: Desk
                        package: com.example.desk
                        imports:
                          desk.types.yaml: [Guest, Weight, Size, Parcel]
                        phases:
                          Open: { initial: true }
                        fields:
                          last: { type: option of Guest, init: none }
                          heavy: { type: option of Weight, init: none }
                          kept: { type: option of Size, init: none }
                          parcel: { type: option of Parcel, init: none }
                        inputs:
                          Bring: { payload: { %s } }
                        transitions:
                          bring: { input: Bring, from: Open, to: same }
                        properties:
                          fine: { step: next.phase == phase }
                        """.formatted(payload) + more)));
    }

    @Test
    void anIdNeedsADomainWhereverAPayloadHoldsOne() {
        Explored desk = desk("one: Guest, few: set of Guest max 2, other: option of Guest", "");

        assertThat(desk.codes()).containsExactly(M510);
        assertThat(desk.finding(M510).message()).isEqualTo("no domain is declared for `Guest`");
        assertThat(desk.finding(M510).note())
                .isEqualTo("Exploring tries every value of `Bring.one`, `Bring.few` and 1 other, and there is no end to"
                        + " them.");
        assertThat(desk.finding(M510).help()).isEqualTo("write under `check` for example `domains: { Guest: 2 }`");
    }

    @Test
    void nothingIsExploredThen() {
        Explored desk = desk("one: Guest", "");

        assertThat(desk.exploration().assurance()).isEqualTo(new Assurance(Assurance.Level.NOT_CHECKED, "not checked"));
        assertThat(desk.exploration().counts().distinct()).isZero();
        assertThat(desk.exploration().properties())
                .extracting(PropertyResult::name)
                .containsExactly("fine", "no_deadlock", "no_fault");
        assertThat(desk.exploration().properties())
                .extracting(PropertyResult::verdict)
                .containsOnly(Verdict.NOT_CHECKED);
        assertThat(desk.exploration().transitions()).containsExactly(Map.entry("bring", 0L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "w: Weight; Weight; write under `check` for example `domains: { Weight: [0, 500] }`",
                "w: option of Weight; Weight; write under `check` for example `domains: { Weight: [0, 500] }`",
                "grams: int 1..20; int 1..20; write under `check` for example `domains: { Bring.grams: [1, 20] }`",
                "grams: option of int 1..20; int 1..20; give `int 1..20` a name in a types file and the name a domain"
            })
    void wideNumbersNeedADomain(String payload, String type, String help) {
        Explored desk = desk(payload, "");

        assertThat(desk.finding(M510).message()).isEqualTo("no domain is declared for `" + type + "`");
        assertThat(desk.finding(M510).help()).isEqualTo(help);
    }

    @Test
    void eachTypeIsReportedOnce() {
        assertThat(desk("a_parcel: Parcel, w: Weight, b_parcel: Parcel", "").codes())
                .containsExactly(M510, M510, M510);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one: Guest, two: Guest|check: { domains: { Guest: 2 } }",
                "one: Guest|check: { domains: { Bring.one: [g1, g2] } }",
                "a_parcel: Parcel|check: { domains: { Parcel: [{ of: g1, weight: 2, grams: 3 }, { of: g2, weight: 4, grams: 5 }] } }",
                "few: int 1..16|",
                "size: Size, big: bool|",
            })
    void whatIsDeclaredOrSmallIsExplored(String parts) {
        String[] payloadAndCheck = parts.split("\\|", -1);

        assertThat(desk(payloadAndCheck[0], payloadAndCheck[1] + "\n").codes()).doesNotContain(M510);
    }

    @Test
    void fieldsNeedNone() {
        assertThat(desk("big: bool", "").codes()).doesNotContain(M510);
    }

    @Test
    void parametersNeedADomainToo() {
        Explored desk = desk("big: bool", "parameters:\n  limit: { type: Weight, default: 3 }\n");

        assertThat(desk.finding(M510).note()).contains("`limit`");
        assertThat(desk.finding(M510).at().text()).isEqualTo("limit");
    }

    @Test
    void payloadsThatMultiplyTooMuchAreNamed() {
        Explored desk = desk(
                "a_set: set of Size max 2, list: seq of int 1..9 max 6, x: int 1..16, z: int 1..16, big: bool", "");

        assertThat(desk.codes()).containsExactly(M510);
        assertThat(desk.finding(M510).message())
                .isEqualTo("`Bring` has 1,224,439,808 payloads, and at most 10,000,000 can be tried");
        assertThat(desk.finding(M510).note())
                .isEqualTo("Most come from `Bring.list` (597,871), `Bring.x` (16) and `Bring.z` (16).");
        assertThat(desk.finding(M510).help()).isEqualTo("""
                write under `check` for example `domains: { Bring.x: [1, 16], Bring.z: [1, 16] }`
                and `sizes: { Bring.list: 1 }`""");
        assertThat(desk.finding(M510).at().text()).isEqualTo("Bring");
    }

    @Test
    void astronomicalPayloadsAreEstimatedAndNotMade() {
        Explored desk = desk("list: seq of int 1..9 max 1000", "");

        assertThat(desk.finding(M510).message())
                .isEqualTo("`Bring` has more than 2^63 payloads, and at most 1,000,000 can be tried");
    }

    @Test
    void sizesMakePayloadsSmallEnough() {
        assertThat(desk("list: seq of int 1..9 max 1000", "check: { sizes: { Bring.list: 2 } }\n")
                        .codes())
                .doesNotContain(M510);
    }
}
