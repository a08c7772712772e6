package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.report.Counterexamples;
import dev.statute.generate.testing.GeneratedCode;
import dev.statute.generate.testing.JavaValues;
import dev.statute.generate.testing.Specs;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.Explorer;
import dev.statute.spec.explore.ExplorerOptions;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Scenario;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Scenarios pass on the reference when a spec is compiled; here their tests run on the generated code. */
class ScenarioTestEmitterTest {
    private static final JavaGenerator.Options OPTIONS = new JavaGenerator.Options("test");

    @Test
    void scenariosOfTheFixturesHoldOnGeneratedCode() {
        assertThat(run(Specs.fixtures())).containsExactly(Map.entry("InputLifecycle.ordinary_success_holds", "passed"));
    }

    @Test
    void scenariosOfTheGuideHoldOnGeneratedCode() {
        assertThat(run(Specs.guide()))
                .containsOnlyKeys("Basket.shopping_holds", "Desk.small_desk_holds", "PrintJob.paper_jam_holds")
                .containsValue("passed")
                .doesNotContainValue("failed");
    }

    @Test
    void testsFailWhereTheCodeDoesSomethingElse() {
        Catalog expected = Specs.compile(counter("count + 1", 1));
        Catalog other = Specs.compile(counter("count + 2", 2));

        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(other, OPTIONS));
        files.addAll(JavaGenerator.generateScenarioTests(expected, OPTIONS));

        assertThat(run(files, expected)).containsExactly(Map.entry("Counter.wait_holds", "failed"));
    }

    @Test
    void counterexamplesAreTestsOfTheirOwn() {
        Catalog catalog = Specs.fixtures();
        Machine machine = catalog.machine("InputLifecycle").orElseThrow();

        GeneratedFile test = JavaGenerator.generateCounterexampleTest(catalog, machine, machine.scenarios(), OPTIONS);

        assertThat(test.path()).isEqualTo("com/example/runtime/lifecycle/InputLifecycleCounterexampleTest.java");
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(catalog, OPTIONS));
        files.add(test);
        assertThat(run(files, List.of(machine), "CounterexampleTest"))
                .containsExactly(Map.entry("InputLifecycle.ordinary_success_holds", "passed"));
    }

    @Test
    void runsThatBreakAPropertyHappenOnGeneratedCodeToo() {
        Catalog catalog = Specs.compile(new SourceText(
                "counter.machine.yaml",
                counter("count + 1", 1).content() + "properties:\n  small: { unreachable: count == 2 }\n"));
        Machine machine = catalog.machines().get(0);
        List<Scenario> runs = Counterexamples.of(
                Explorer.explore(machine, ExplorerOptions.of(machine).withDepth(5)));

        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(catalog, OPTIONS));
        files.add(JavaGenerator.generateCounterexampleTest(catalog, machine, runs, OPTIONS));

        assertThat(run(files, List.of(machine), "CounterexampleTest"))
                .containsExactly(Map.entry("Counter.breaks_small_holds", "passed"));
    }

    @Test
    void testsReadLikeTheScenario() {
        String test = JavaGenerator.generateScenarioTests(Specs.fixtures(), OPTIONS)
                .get(0)
                .content();

        assertThat(test)
                .contains("// 2. StageForRun { run_id: r1 }", "new InputLifecycle.Input.StageForRun(RunId.of(\"r1\"))");
    }

    private static SourceText counter(String next, int expected) {
        return new SourceText("counter.machine.yaml", """
                spec: machine/1
                name: Counter
                package: com.example.counter
                version: 1
                phases:
                  Going: { initial: true }
                fields:
                  count: { type: 'int 0..100', init: 0 }
                inputs:
                  Tick: {}
                rejections:
                  Full: {}
                transitions:
                  tick:
                    input: Tick
                    from: Going
                    require:
                      room: { that: count < 90, else: Full }
                    to: same
                    set: { count: %s }
                scenarios:
                  wait:
                    - Tick: {}
                      expect: { count: %d }
                """.formatted(next, expected));
    }

    private static Map<String, String> run(Catalog catalog) {
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(catalog, OPTIONS));
        files.addAll(JavaGenerator.generateScenarioTests(catalog, OPTIONS));
        return run(files, catalog);
    }

    private static Map<String, String> run(List<GeneratedFile> files, Catalog catalog) {
        List<Machine> machines = catalog.machines().stream()
                .filter(m -> !m.scenarios().isEmpty())
                .toList();
        return run(files, machines, "ScenariosTest");
    }

    /** Runs every test method as JUnit would: on an instance of its own. */
    private static Map<String, String> run(List<GeneratedFile> files, List<Machine> machines, String suffix) {
        GeneratedCode code = GeneratedCode.compile(files, Test.class, AssertionFailedError.class, Assertions.class);
        Map<String, String> results = new TreeMap<>();
        machines.forEach(machine -> {
            Class<?> type = code.load(machine.typeName().qualified() + suffix);
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .forEach(method -> results.put(machine.name() + "." + method.getName(), run(type, method)));
        });
        return results;
    }

    private static String run(Class<?> type, Method method) {
        try {
            JavaValues.call(() -> {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                method.setAccessible(true);
                return method.invoke(constructor.newInstance());
            });
            return "passed";
        } catch (AssertionError e) {
            assertThat(e.getCause()).isInstanceOf(AssertionFailedError.class);
            return "failed";
        }
    }
}
