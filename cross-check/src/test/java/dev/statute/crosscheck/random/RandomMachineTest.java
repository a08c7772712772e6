package dev.statute.crosscheck.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.Compilation;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Binder;
import dev.statute.spec.model.Operation;
import dev.statute.spec.model.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomMachineTest {
    private static final long SKETCHES = 150;

    /** Machines of any size; those that tests compare with are the handy ones among such. */
    private static final List<Sketch> SAMPLES =
            LongStream.range(0, SKETCHES).mapToObj(Sketch::new).toList();

    @Test
    void sketchesCompileAndUseWhatTheLanguageHas() {
        Set<String> used = new TreeSet<>();
        for (Sketch sketch : SAMPLES) {
            String source = sketch.machine(Set.of());
            Compilation compilation = SpecCompiler.compile(SpecFiles.of(
                    new SourceText("toy.types.yaml", sketch.types()), new SourceText("toy.machine.yaml", source)));

            assertThat(compilation.catalog())
                    .as(compilation.diagnostics() + "\n" + source)
                    .isPresent();
            used.addAll(WordsOfLanguage.in(
                    compilation.catalog().get().machine("Toy").orElseThrow()));
        }

        List<String> all = new ArrayList<>();
        Stream.of(Operation.values()).forEach(o -> all.add(o.name()));
        Stream.of(Binder.values()).forEach(b -> all.add(b.name()));
        Stream.of(Operator.values()).forEach(o -> all.add(o.name()));
        assertThat(used).containsAll(all);
    }

    @Test
    void sameSeedGivesTheSameMachine() {
        assertThat(RandomMachine.of(7).toString()).isEqualTo(RandomMachine.of(7).toString());
        assertThat(RandomMachine.of(7).source())
                .isNotEqualTo(RandomMachine.of(8).source());
    }
}
