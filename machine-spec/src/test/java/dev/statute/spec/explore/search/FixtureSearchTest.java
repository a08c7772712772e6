package dev.statute.spec.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.interpret.Outcome.FaultKind;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixtureSearchTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void inputLifecycle(int threads) {
        Machine machine = compile("/specs/runtime.types.yaml", "/specs/input-lifecycle.machine.yaml");

        SearchResult result = SearchAssert.agrees(machine, threads);

        assertThat(result.counts()).isEqualTo(new Counts(147, 199, 10));
        assertThat(result.faults()).isEmpty();
        assertThat(result.deadlock()).isEmpty();
        assertThat(machine.transitions())
                .allSatisfy(t -> assertThat(t.inputs()).anyMatch(input -> result.fired(t, input) > 0));
        assertThat(machine.rejections())
                .allSatisfy(reason -> assertThat(result.given(reason)).isPositive());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void runSlot(int threads) {
        SearchResult result =
                SearchAssert.agrees(compile("/specs/runtime.types.yaml", "/specs/run-slot.machine.yaml"), threads);

        assertThat(result.counts().distinct()).isEqualTo(9);
    }

    /** A machine that uses all of the language and breaks in several ways. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "2, 2"})
    void workshop(int threads, int items) {
        Machine machine = compile(
                "/dev/statute/spec/interpret/workshop.types.yaml", "/dev/statute/spec/interpret/workshop.machine.yaml");

        SearchResult result = SearchAssert.agrees(machine, withItems(machine, items), threads);

        assertThat(result.faults().keySet())
                .extracting(FaultKey::kind)
                .contains(FaultKind.NONE_SELECTED, FaultKind.SEVERAL_SELECTED, FaultKind.FIELD_OUT_OF_BOUNDS)
                .contains(FaultKind.EFFECT_OUT_OF_BOUNDS);
        assertThat(result.initial()).hasSize(5);
    }

    /** So many items, more at once than there is room for, and amounts upon which selectors fail and an effect leaves its type. */
    private static Check withItems(Machine machine, int items) {
        TypeName item = new TypeName("com.example.workshop", "ItemId");
        List<Value> tokens = LongStream.rangeClosed(1, items)
                .<Value>mapToObj(number -> new Value.Token(item, number))
                .toList();
        List<Value> amounts =
                LongStream.of(0, 1, 2, 7, 9).<Value>mapToObj(Value.Int::new).toList();
        Map<String, Check.Domain> domains = Map.of(
                "ItemId", new Check.Domain(tokens, machine.at()), "Amount", new Check.Domain(amounts, machine.at()));
        return new Check(domains, Map.of(), Map.of("Add.ids", 3L), Optional.empty(), OptionalLong.empty(), Map.of());
    }

    private static Machine compile(String... names) {
        List<SourceText> sources = Stream.of(names).map(FixtureSearchTest::read).toList();
        return SpecCompiler.compile(new SpecFiles(sources, List.of()))
                .orThrow()
                .machines()
                .get(0);
    }

    private static SourceText read(String name) {
        try (InputStream in = Objects.requireNonNull(FixtureSearchTest.class.getResourceAsStream(name), name)) {
            return new SourceText(
                    name.substring(name.lastIndexOf('/') + 1), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
