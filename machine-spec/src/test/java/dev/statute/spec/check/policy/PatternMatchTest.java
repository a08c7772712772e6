package dev.statute.spec.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternMatchTest {
    @Test
    void patternsTakeWhatTheySay() {
        assertThat(taken(new Pattern.Any())).containsExactly(0L, 1L, 2L, 3L);
        assertThat(taken(is(2))).containsExactly(2L);
        assertThat(taken(new Pattern.Range(1, 2))).containsExactly(1L, 2L);
        assertThat(taken(new Pattern.AnyOf(List.of(is(0), new Pattern.Range(2, 3)))))
                .containsExactly(0L, 2L, 3L);
        assertThat(taken(new Pattern.AnyExcept(List.of(is(0), is(2))))).containsExactly(1L, 3L);
    }

    @Test
    void optionsMatchByPresenceAndContent() {
        Value none = new Value.None();
        Value two = new Value.Some(new Value.Int(2));

        assertThat(PatternMatch.takes(new Pattern.IsNone(), none)).isTrue();
        assertThat(PatternMatch.takes(new Pattern.IsNone(), two)).isFalse();
        assertThat(PatternMatch.takes(new Pattern.IsSome(is(2)), two)).isTrue();
        assertThat(PatternMatch.takes(new Pattern.IsSome(is(3)), two)).isFalse();
        assertThat(PatternMatch.takes(new Pattern.IsSome(new Pattern.Any()), none))
                .isFalse();
    }

    @Test
    void variantsMatchByNameAndNamedComponents() {
        Value notReady = new Value.VariantValue(
                new TypeName("p", "Readiness"),
                "NotReady",
                Map.of("state", new Value.Int(1), "since", new Value.Int(9)));

        assertThat(PatternMatch.takes(new Pattern.IsVariant("NotReady", Map.of()), notReady))
                .isTrue();
        assertThat(PatternMatch.takes(new Pattern.IsVariant("NotReady", Map.of("state", is(1))), notReady))
                .isTrue();
        assertThat(PatternMatch.takes(new Pattern.IsVariant("NotReady", Map.of("state", is(2))), notReady))
                .isFalse();
        assertThat(PatternMatch.takes(new Pattern.IsVariant("Ready", Map.of()), notReady))
                .isFalse();
    }

    private static List<Long> taken(Pattern pattern) {
        return List.of(0L, 1L, 2L, 3L).stream()
                .filter(n -> PatternMatch.takes(pattern, new Value.Int(n)))
                .toList();
    }

    private static Pattern is(long value) {
        return new Pattern.Is(new Value.Int(value));
    }
}
