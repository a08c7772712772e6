package dev.statute.spec.check.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DomainsTest {
    private static final Span NOWHERE = new SourceText("none", "").start();
    private static final TypeName RUN = new TypeName("p", "RunId");
    private static final Type RUN_ID = new Type.Id(RUN, Type.Representation.STRING, Optional.empty());
    private static final Type.Enum COLOR =
            new Type.Enum(new TypeName("p", "Color"), List.of("Red", "Green", "Blue"), Optional.empty());
    private static final Type DIGIT = Type.Int.of(0, 2);
    private static final Type.Record PAIR = new Type.Record(
            new TypeName("p", "Pair"), List.of(component("left", DIGIT), component("color", COLOR)), Optional.empty());
    private static final Type.Variants SHAPE = new Type.Variants(
            new TypeName("p", "Shape"),
            List.of(
                    new Type.Variant("Point", List.of(), ""),
                    new Type.Variant("Line", List.of(component("length", DIGIT)), "")),
            Optional.empty());

    static Stream<Arguments> typesWithTheirNumberOfValues() {
        return Stream.of(
                Arguments.of(new Type.Bool(), 2),
                Arguments.of(DIGIT, 3),
                Arguments.of(COLOR, 3),
                Arguments.of(PAIR, 9),
                Arguments.of(SHAPE, 4),
                Arguments.of(new Type.Case(SHAPE, SHAPE.variants().get(1)), 3),
                Arguments.of(new Type.PhaseOf(new TypeName("p", "M"), List.of("A", "B")), 2),
                Arguments.of(new Type.Option(PAIR), 10),
                Arguments.of(new Type.SetOf(COLOR, 2), 1 + 3 + 3),
                Arguments.of(new Type.SetOf(COLOR, 9), 8),
                Arguments.of(new Type.SeqOf(COLOR, 3), 1 + 3 + 9 + 27),
                Arguments.of(new Type.MapOf(COLOR, new Type.Bool(), 2), 1 + 3 * 2 + 3 * 4),
                Arguments.of(new Type.SeqOf(COLOR, 0), 1));
    }

    @ParameterizedTest
    @MethodSource("typesWithTheirNumberOfValues")
    void countsWithoutMakingAndMakesWhatItCounts(Type type, int size) {
        DomainSet domain = Domains.of(Check.none()).of(type);

        assertThat(domain.size()).isEqualTo(size);
        assertThat(domain.values()).hasSize(size).doesNotHaveDuplicates();
        assertThat(domain.values().get(size - 1)).isEqualTo(domain.at(size - 1));
        assertThatThrownBy(() -> domain.at(size)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(domain.isComplete()).isTrue();
        assertThat(domain.missing()).isEmpty();
    }

    @Test
    void smallerCollectionsComeFirstAndTheLastPartRunsFastest() {
        Domains domains = Domains.of(Check.none());

        assertThat(domains.of(new Type.SetOf(Type.Int.of(1, 4), 3)).values())
                .hasToString("[[], [1], [2], [3], [4], [1, 2], [1, 3], [1, 4], [2, 3], [2, 4], [3, 4],"
                        + " [1, 2, 3], [1, 2, 4], [1, 3, 4], [2, 3, 4]]");
        assertThat(domains.of(new Type.SeqOf(new Type.Bool(), 2)).values())
                .hasToString("[[], [false], [true], [false, false], [false, true], [true, false], [true, true]]");
        assertThat(domains.of(new Type.MapOf(Type.Int.of(1, 3), new Type.Bool(), 2))
                        .values()
                        .subList(5, 12))
                .hasToString("[{3: false}, {3: true}, {1: false, 2: false}, {1: false, 2: true},"
                        + " {1: true, 2: false}, {1: true, 2: true}, {1: false, 3: false}]");
    }

    @Test
    void singleValuesOfLargeSetsNeedNoOthers() {
        Domains domains = Domains.of(Check.none());
        DomainSet pairs = domains.of(new Type.SetOf(Type.Int.of(0, 999_999_999), 2));

        assertThat(pairs.at(1_000_000_000)).hasToString("[999999999]");
        assertThat(pairs.at(1_000_000_001)).hasToString("[0, 1]");
        assertThat(pairs.at(1_000_000_001L + 999_999_999)).hasToString("[1, 2]");
        assertThat(pairs.at(pairs.size() - 1)).hasToString("[999999998, 999999999]");
        Type all = Type.Int.of(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(domains.of(all).at(3)).isEqualTo(new Value.Int(Long.MIN_VALUE + 3));
        assertThat(domains.of(new Type.SetOf(Type.Int.of(0, 99), 50)).at(1 + 100 + 1))
                .hasToString("[0, 2]");
    }

    @Test
    void wantsDomainsForIdsAndWideInts() {
        Type wide = new Type.Int(Optional.of(new TypeName("p", "Wide")), 0, 16);

        assertThat(Domains.of(Check.none()).of(new Type.Option(RUN_ID)).missing())
                .containsExactly(RUN);
        assertThat(Domains.of(Check.none()).of(wide).missing()).containsExactly(new TypeName("p", "Wide"));
        assertThat(Domains.of(Check.none()).of(Type.Int.of(0, 15)).missing()).isEmpty();
        assertThat(Domains.of(Check.none()).withTokens(3).of(RUN_ID).values()).hasToString("[r1, r2, r3]");
    }

    @Test
    void takesDeclaredDomainsAlsoInsideOfOtherTypes() {
        Domains domains = Domains.of(declaring(
                Map.of("Color", List.<Value>of(new Value.Member(COLOR.name(), "Blue")), "RunId", tokens(2)),
                Map.of(),
                Map.of()));

        assertThat(domains.of(PAIR).values())
                .hasToString("[{left: 0, color: Blue}, {left: 1, color: Blue}, {left: 2, color: Blue}]");
        assertThat(domains.of(PAIR).isComplete()).isFalse();
        assertThat(domains.of(new Type.SetOf(RUN_ID, 2)).values()).hasToString("[[], [r1], [r2], [r1, r2]]");
        assertThat(domains.of(RUN_ID).missing()).isEmpty();
    }

    @Test
    void payloadFieldsHaveDomainsAndSizesOfTheirOwn() {
        Component digits = component("digits", new Type.SeqOf(DIGIT, 3));
        Component digit = component("digit", DIGIT);
        Input input = new Input("Put", List.of(digits, digit), "", digits.at());
        Domains domains = Domains.of(
                declaring(Map.of(), Map.of("Put.digit", List.of(new Value.Int(1))), Map.of("Put.digits", 1L)));

        assertThat(domains.of(input, digit).values()).containsExactly(new Value.Int(1));
        assertThat(domains.of(input, digits).size()).isEqualTo(4);
        assertThat(domains.of(input, digits).isComplete()).isFalse();
        assertThat(domains.of(digits.type()).size()).isEqualTo(40);
    }

    @Test
    void sizesStayAtTheEndOf64Bits() {
        Domains domains = Domains.of(Check.none());
        Type all = Type.Int.of(Long.MIN_VALUE, Long.MAX_VALUE);

        assertThat(domains.of(all).size()).isEqualTo(Long.MAX_VALUE);
        assertThat(domains.of(new Type.SetOf(all, 1_000)).size()).isEqualTo(Long.MAX_VALUE);
        assertThat(domains.of(new Type.MapOf(COLOR, all, 3)).size()).isEqualTo(Long.MAX_VALUE);
        assertThat(domains.of(new Type.SeqOf(COLOR, 1_000_000)).size()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> domains.of(all).values()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsTheIdsThatAValueCanHold() {
        assertThat(Domains.slots(new Type.MapOf(RUN_ID, new Type.Option(RUN_ID), 3)))
                .isEqualTo(Map.of(RUN, 6L));
        assertThat(Domains.slots(PAIR)).isEmpty();
    }

    private static Check declaring(
            Map<String, List<Value>> types, Map<String, List<Value>> payload, Map<String, Long> sizes) {
        return new Check(domains(types), domains(payload), sizes, Optional.empty(), OptionalLong.empty(), Map.of());
    }

    private static Map<String, Check.Domain> domains(Map<String, List<Value>> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Check.Domain(e.getValue(), NOWHERE)));
    }

    private static List<Value> tokens(int count) {
        return Stream.iterate(1L, i -> i + 1)
                .limit(count)
                .<Value>map(i -> new Value.Token(RUN, i))
                .toList();
    }

    private static Component component(String name, Type type) {
        return new Component(name, type, "", new SourceText("test", "").start());
    }
}
