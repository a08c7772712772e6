package dev.statute.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KEYS = List.of("input", "inputs", "from", "when", "to", "emit");

    @Test
    void findsASlipOfThePen() {
        assertThat(Nearest.of("form", KEYS)).contains("from");
        assertThat(Nearest.of("wehn", KEYS)).contains("when");
        assertThat(Nearest.of("emti", KEYS)).contains("emit");
        assertThat(Nearest.of("From", KEYS)).contains("from");
    }

    @Test
    void prefersTheNearerCandidate() {
        assertThat(Nearest.of("inputt", KEYS)).contains("input");
        assertThat(Nearest.of("inputss", KEYS)).contains("inputs");
    }

    @Test
    void saysNothingWhenNothingIsNear() {
        assertThat(Nearest.of("transitions", KEYS)).isEmpty();
        assertThat(Nearest.of("xyz", KEYS)).isEmpty();
        assertThat(Nearest.of("", KEYS)).isEmpty();
    }

    @Test
    void ofOneLetterOnlyTheCaseMayDiffer() {
        assertThat(Nearest.of("k", List.of("A", "i", "s"))).isEmpty();
        assertThat(Nearest.of("a", List.of("i", "A"))).contains("A");
    }

    @Test
    void doesNotCompareNamesOfUnreasonableLength() {
        String name = "x".repeat(100_000);
        assertThat(Nearest.of(name, List.of(name + "y"))).isEmpty();
    }
}
