package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.GeneratedCode;
import dev.statute.generate.testing.GeneratedPolicy;
import dev.statute.generate.testing.Specs;
import dev.statute.kernel.MachineFault;
import dev.statute.kernel.SpecElement;
import dev.statute.spec.check.policy.DecisionTable;
import dev.statute.spec.check.policy.InputCell;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.interpret.PolicyInterpreter;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyEmitterTest {
    private static final JavaGenerator.Options OPTIONS = new JavaGenerator.Options("test");

    @Test
    void decidesEachCellOfAdmissionAsTheTableDoes() {
        Policy policy = Specs.fixtures().policy("InputAdmission").orElseThrow();
        GeneratedPolicy generated = policy(Specs.fixtures(), "InputAdmission");
        List<DecisionTable.Cell> cells = DecisionTable.of(policy).orElseThrow().cells();

        assertThat(cells).hasSize(18).allSatisfy(cell -> {
            Map<String, Value> given = named(
                    policy,
                    cell.inputs().stream()
                            .map(c -> ((InputCell.Point) c).value())
                            .toList());
            assertThat(generated.decidedBy(given).specName())
                    .isEqualTo(cell.deciding().orElseThrow().name());
            assertThat(generated.decide(given))
                    .isEqualTo(cell.deciding().orElseThrow().then());
        });
    }

    @Test
    void decidesRangesAndOptionsAtTheirEdges() {
        Policy policy = Specs.guide().policy("Postage").orElseThrow();
        GeneratedPolicy generated = policy(Specs.guide(), "Postage");
        int compared = 0;
        for (long weight : new long[] {1, 2, 499, 500, 501, 4999, 5000, 5001, 19_999, 20_000}) {
            for (String zone : List.of("Home", "Near", "Far")) {
                for (Value value : List.of(new Value.None(), some(1), some(4999), some(5000))) {
                    Map<String, Value> given = named(policy, List.of(new Value.Int(weight), zone(zone), value));
                    PolicyInterpreter.Decision expected = PolicyInterpreter.decide(policy, given);
                    assertThat(generated.decide(given)).as("%s", given).isEqualTo(expected.output());
                    assertThat(generated.decidedBy(given).specName())
                            .isEqualTo(expected.row().orElseThrow().name());
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(120);
    }

    @Test
    void refusesWhatTheInputTypesDoNotAllow() {
        Policy policy = Specs.guide().policy("Postage").orElseThrow();
        GeneratedPolicy generated = policy(Specs.guide(), "Postage");

        assertThatThrownBy(() -> generated.decide(named(policy, List.of(new Value.Int(0), zone("Home"), some(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Postage.weight is 0, outside of 1..20000");
        assertThatThrownBy(() -> generated.decide(named(policy, List.of(new Value.Int(1), zone("Home"), some(5001)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Postage.value is 5001, outside of 1..5000");
        assertThatThrownBy(() -> generated.call("decide", 1L, null, Optional.empty()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Postage.zone is null");
        assertThatThrownBy(() -> generated.call("decide", 1L, generated.toJava("zone", zone("Far")), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Postage.value is null");
    }

    @Test
    void rowsLeadBackToTheSpec() {
        GeneratedPolicy generated = policy(Specs.fixtures(), "InputAdmission");
        Policy policy = Specs.fixtures().policy("InputAdmission").orElseThrow();

        SpecElement row = generated.row("PROGRESS_MERGES");

        assertThat(row.specName()).isEqualTo("progress_merges");
        assertThat(row.address()).isEqualTo("InputAdmission/rows/progress_merges");
        assertThat(row.file()).isEqualTo("input-admission.policy.yaml");
        assertThat(row.line()).isEqualTo(policy.rows().get(2).at().line());
        assertThat(generated.because(row))
                .isEqualTo("Progress is only news while something runs. It never wakes anything.");
        assertThat(source(Specs.fixtures(), "InputAdmission"))
                .contains("Row.PROGRESS_MERGES; // input-admission.policy.yaml:" + row.line());
    }

    @Test
    void decidesWithoutAllocation() {
        Policy policy = Specs.guide().policy("Postage").orElseThrow();
        GeneratedPolicy generated = policy(Specs.guide(), "Postage");
        Runnable decisions = generated.manyDecisions(
                Map.of("weight", new Value.Int(900), "zone", zone("Far"), "value", some(50)), 100_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        decisions.run();

        long before = threads.getThreadAllocatedBytes(thread);
        decisions.run();
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        // The measurement itself allocates a little; one object per decision would be more than a megabyte.
        assertThat(allocated).isLessThan(10_000);
        assertThat(policy.rows()).hasSize(5);
    }

    @Test
    void looksIntoVariantsAndTakesTheFirstRowThatMatches() {
        Catalog catalog = Specs.compile(TYPES, new SourceText("claim.policy.yaml", """
                spec: policy/1
                name: Claim
                package: com.example.claim
                version: 1
                imports:
                  claim.types.yaml: [Event, Colour, Answer]
                inputs:
                  event: { type: Event }
                  urgent: { type: bool }
                output: Answer
                hit: first
                rows:
                  late_red:
                    if: { event: { Late: { by: 10..20, colour: Red } } }
                    then: { Paid: { times: 2 } }
                  late:
                    if: { event: { Late: { by: 5..30 } }, urgent: true }
                    then: { Paid: { times: 1 } }
                  gone_for_a_while:
                    if: { event: { Gone: { since: { some: 3..9 } } } }
                    then: { Paid: { times: 3 } }
                otherwise:
                  then: Refused
                  because: Nothing has happened that counts.
                """));
        Policy policy = catalog.policies().get(0);
        GeneratedPolicy generated = policy(catalog, "Claim");

        assertThat(generated.differences(policy, 4_000)).isEmpty();
        assertThat(generated.row("OTHERWISE").address()).isEqualTo("Claim/otherwise");
        assertThat(generated.row("OTHERWISE").specName()).isEqualTo("otherwise");
    }

    @Test
    void checksBoundsInsideOfVariants() {
        Catalog catalog = Specs.compile(TYPES, new SourceText("gap.policy.yaml", GAPPY));
        GeneratedPolicy generated = policy(catalog, "Gappy");
        Value late = new Value.VariantValue(
                new TypeName("com.example.claim", "Event"), "Late", Map.of("by", new Value.Int(41), "colour", red()));

        assertThatThrownBy(() -> generated.decide(Map.of("event", late)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Gappy.event")
                .hasMessageContaining("41");
    }

    @Test
    void faultsWhereAnIncompleteTableHasNoRow() {
        Catalog catalog = Specs.compile(TYPES, new SourceText("gap.policy.yaml", GAPPY));
        GeneratedPolicy generated = policy(catalog, "Gappy");
        Value closed =
                new Value.VariantValue(new TypeName("com.example.claim", "Event"), "Gone", Map.of("since", some(3)));

        assertThatThrownBy(() -> generated.decide(Map.of("event", closed)))
                .isInstanceOf(MachineFault.class)
                .hasMessage("Gappy: no row takes event Gone[since=Optional[3]]");
    }

    @Test
    void largeTablesAreSplitIntoMethods() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            rows.append("  r")
                    .append(i)
                    .append(": { if: { across: ")
                    .append(i * 10)
                    .append("..")
                    .append(i * 10 + 7 + i % 3)
                    .append(", up: ")
                    .append(i % 7)
                    .append("..")
                    .append(i % 7 + 5)
                    .append(" }, then: ")
                    .append(i % 11)
                    .append(" }\n");
        }
        Catalog catalog = Specs.compile(new SourceText("large.policy.yaml", """
                spec: policy/1
                name: Large
                package: com.example.large
                version: 1
                inputs:
                  across: int 0..2999
                  up: int 0..20
                output: int 0..10
                rows:
                """ + rows + "otherwise: { then: 0 }\n"));
        GeneratedPolicy generated = policy(catalog, "Large");

        assertThat(generated.differences(catalog.policies().get(0), 20_000)).isEmpty();
        assertThat(source(catalog, "Large")
                        .lines()
                        .mapToInt(String::length)
                        .max()
                        .orElseThrow())
                .isLessThan(200);
    }

    @Test
    void textOfAuthorsStaysText() {
        Catalog catalog = Specs.compile(new SourceText("rude.policy.yaml", """
                spec: policy/1
                name: Rude
                package: com.example.rude
                version: 1
                doc: "*/ } class Evil { /* \\\\u000a @param <script>"
                inputs:
                  x: { type: bool, doc: "*/ @return \\\\u002a/ $L" }
                output: bool
                rows:
                  a:
                    if: { x: true }
                    then: true
                    because: "\\"; System.exit(1); // \\n \\\\u000a */ $T"
                  b:
                    if: { x: false }
                    then: false
                    doc: "*/ {@code"
                """));

        GeneratedPolicy generated = policy(catalog, "Rude");

        assertThat(generated.because(generated.row("A"))).isEqualTo("\"; System.exit(1); // \n \\u000a */ $T");
        assertThat(generated.decide(Map.of("x", new Value.Bool(true)))).isEqualTo(new Value.Bool(true));
    }

    private static final SourceText TYPES = new SourceText("claim.types.yaml", """
            spec: types/1
            package: com.example.claim
            types:
              Colour: { enum: [Red, Green] }
              Answer:
                variants:
                  Paid: { times: int 0..9 }
                  Refused: {}
              Event:
                variants:
                  Late: { by: int 0..40, colour: Colour }
                  Gone: { since: option of int 0..9 }
                  Never: {}
            """);

    private static final String GAPPY = """
            spec: policy/1
            name: Gappy
            package: com.example.claim
            version: 1
            imports:
              claim.types.yaml: [Event]
            inputs:
              event: { type: Event }
            output: bool
            complete: false
            rows:
              late:
                if: { event: { Late: { by: 5..30 } } }
                then: true
            """;

    private static Value red() {
        return new Value.Member(new TypeName("com.example.claim", "Colour"), "Red");
    }

    private static Value zone(String zone) {
        return new Value.Member(new TypeName("com.example.postage", "Zone"), zone);
    }

    private static Value some(long number) {
        return new Value.Some(new Value.Int(number));
    }

    private static Map<String, Value> named(Policy policy, List<Value> values) {
        Map<String, Value> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(policy.inputs().get(i).name(), values.get(i));
        }
        return named;
    }

    private static GeneratedPolicy policy(Catalog catalog, String name) {
        GeneratedCode code = GeneratedCode.compile(JavaGenerator.generate(catalog, OPTIONS));
        return new GeneratedPolicy(catalog.policy(name).orElseThrow(), code);
    }

    private static String source(Catalog catalog, String name) {
        return JavaGenerator.generate(catalog, OPTIONS).stream()
                .filter(f -> f.path().endsWith("/" + name + ".java"))
                .map(GeneratedFile::content)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
