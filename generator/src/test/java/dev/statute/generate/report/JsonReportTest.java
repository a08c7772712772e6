package dev.statute.generate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.SpecFixtures;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final Catalog CATALOG =
            SpecFixtures.compile("runtime.types.yaml", "input-lifecycle.machine.yaml", "input-admission.policy.yaml");
    private static final Machine MACHINE = CATALOG.machine("InputLifecycle").orElseThrow();
    private static final String[] KEYS = {
        "name",
        "kind",
        "file",
        "cells",
        "distinct",
        "generated",
        "depth",
        "assurance",
        "cpuMillis",
        "wallMillis",
        "properties",
        "transitions",
        "reasons",
        "findings"
    };

    @Test
    void tellsWhatExploringGave() {
        JsonNode json = read(JsonReport.of(new Sample(MACHINE).report()));

        assertThat(keys(json)).containsExactly(KEYS);
        assertThat(json.get("name").asString()).isEqualTo("InputLifecycle");
        assertThat(json.get("kind").asString()).isEqualTo("machine");
        assertThat(json.get("file").asString()).isEqualTo("input-lifecycle.machine.yaml");
        assertThat(json.get("cells").toString())
                .isEqualTo("{\"handled\":17,\"rejected\":69,\"ignored\":4,\"undecided\":0}");
        assertThat(json.get("distinct").asLong()).isEqualTo(147);
        assertThat(json.get("generated").asLong()).isEqualTo(199);
        assertThat(json.get("depth").asLong()).isEqualTo(10);
        assertThat(json.get("assurance").asString()).isEqualTo("exhaustive within InputId: 2, RunId: 2");
        assertThat(json.get("cpuMillis").asLong()).isEqualTo(34);
        assertThat(json.get("wallMillis").asLong()).isEqualTo(12);
        assertThat(keys(json.get("transitions")))
                .containsExactlyElementsOf(
                        MACHINE.transitions().stream().map(t -> t.name()).toList());
        assertThat(json.get("transitions").get("queue").asLong()).isEqualTo(5);
        assertThat(json.get("reasons").get("RunMismatch").asLong()).isEqualTo(11);
        assertThat(json.get("findings")).isEmpty();
    }

    @Test
    void tellsTheVerdictOfEachProperty() {
        JsonNode json = read(JsonReport.of(new Sample(MACHINE)
                .verdict("can_give_up", Verdict.NOT_CHECKED, "Not decided.")
                .report()));

        assertThat(json.get("properties"))
                .hasSize(10)
                .allSatisfy(property ->
                        assertThat(keys(property)).containsExactly("name", "kind", "verdict", "note", "trace"));
        assertThat(json.get("properties").get(0).toString())
                .isEqualTo(
                        "{\"name\":\"accepted_is_clean\",\"kind\":\"invariant\",\"verdict\":\"holds\",\"note\":\"\",\"trace\":null}");
        assertThat(json.get("properties").get(7).toString())
                .isEqualTo(
                        "{\"name\":\"can_give_up\",\"kind\":\"reachable\",\"verdict\":\"not checked\",\"note\":\"Not decided.\",\"trace\":null}");
    }

    @Test
    void tellsRunsStepByStep() {
        Sample sample = new Sample(MACHINE);
        sample.trace(
                "accepted_is_clean", sample.run(OptionalInt.of(1), "QueueAccepted", "StageForRun 2", "MarkApplied 1"));

        JsonNode trace =
                read(JsonReport.of(sample.report())).get("properties").get(0).get("trace");

        assertThat(trace).hasSize(3);
        assertThat(trace.get(1).toString())
                .isEqualTo("{\"input\":\"StageForRun\",\"payload\":{\"run_id\":\"r2\"},\"outcome\":\"accepted\","
                        + "\"transition\":\"stage\",\"reason\":null,\"guard\":null,\"line\":93,"
                        + "\"before\":{\"phase\":\"Queued\",\"fields\":{\"attempt_count\":0,\"last_run_id\":null,"
                        + "\"last_boundary\":null}},"
                        + "\"after\":{\"phase\":\"Staged\",\"fields\":{\"attempt_count\":1,\"last_run_id\":\"r2\","
                        + "\"last_boundary\":null}},\"repeated\":true}");
        assertThat(trace.get(0).get("repeated").asBoolean()).isFalse();
        assertThat(trace.get(2).get("outcome").asString()).isEqualTo("rejected");
        assertThat(trace.get(2).get("transition").asString()).isEqualTo("apply");
        assertThat(trace.get(2).get("reason").asString()).isEqualTo("RunMismatch");
        assertThat(trace.get(2).get("guard").asString()).isEqualTo("run_matches");
        assertThat(trace.get(2).get("line").asLong()).isEqualTo(127);
    }

    @Test
    void tellsFindings() {
        Problem problem = Problem.of(
                        SampleProblem.DEAD, MACHINE.transitions().get(0).at())
                .with("name", "qu\u00e9ue\ud800");

        JsonNode findings = read(JsonReport.of(new Sample(MACHINE)
                        .finding(new Finding(problem, Optional.empty()))
                        .report()))
                .get("findings");

        assertThat(findings.toString())
                .isEqualTo("[{\"code\":\"M502\",\"severity\":\"warning\",\"file\":\"input-lifecycle.machine.yaml\","
                        + "\"line\":81,\"column\":3,\"message\":\"`qu\u00e9ue\ufffd` can never fire\"}]");
    }

    @Test
    void hasTheSameKeysForAMachineThatWasNotExplored() {
        JsonNode json = read(JsonReport.of(new MachineReport(MACHINE, Optional.empty(), List.of())));

        assertThat(keys(json)).containsExactly(KEYS);
        assertThat(json.get("distinct").isNull()).isTrue();
        assertThat(json.get("assurance").asString()).isEqualTo("not checked");
        assertThat(json.get("properties")).isEmpty();
        assertThat(json.get("cells").get("handled").asLong()).isEqualTo(17);
    }

    @Test
    void leavesOutOfPoliciesWhatSpeaksOfStates() {
        JsonNode json = read(
                JsonReport.of(new PolicyReport(CATALOG.policy("InputAdmission").orElseThrow(), List.of())));

        assertThat(keys(json)).containsExactly("name", "kind", "file", "cells", "findings");
        assertThat(json.get("kind").asString()).isEqualTo("policy");
        assertThat(json.get("cells").toString()).isEqualTo("{\"total\":18,\"gaps\":0,\"overlaps\":0}");
    }

    private static JsonNode read(String json) {
        assertThat(json).isASCII().endsWith("}\n");
        return JsonMapper.shared().readTree(json);
    }

    private static List<String> keys(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}
