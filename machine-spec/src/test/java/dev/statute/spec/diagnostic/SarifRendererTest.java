package dev.statute.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SarifRendererTest {
    private static final SourceText SOURCE = new SourceText("dir/a b.yaml", "x: 1\ny: 2\n");
    private static final Problem FULL = SampleKind.unknown(SOURCE.span(8, 9), "{0}", "p", "[q](1)")
            .related("beside", SOURCE.span(0, 1))
            .fixedBy(Fix.replace("write {z}", SOURCE.span(8, 9), "{z}"));

    @Test
    void namesTheVersionTheToolAndTheCountOfColumns() {
        Object log = sarif(FULL);

        assertThat(Json.at(log, "version")).isEqualTo("2.1.0");
        assertThat(Json.array(Json.at(log, "runs"))).hasSize(1);
        assertThat(Json.at(log, "runs", 0, "columnKind")).isEqualTo("utf16CodeUnits");
        assertThat(Json.at(log, "runs", 0, "newlineSequences")).isEqualTo(List.of("\r\n", "\n", "\r"));
        assertThat(Json.at(log, "runs", 0, "tool", "driver", "name")).isEqualTo("Statute");
        assertThat(Json.at(log, "runs", 0, "tool", "driver", "version")).isEqualTo("1.2.3");
    }

    @Test
    void listsTheCodesThatOccurAndRefersToThem() {
        Object log = sarif(FULL, SampleKind.unused(SOURCE.start(), "x"), FULL);

        Object rules = Json.at(log, "runs", 0, "tool", "driver", "rules");
        assertThat(Json.array(rules)).extracting(rule -> Json.at(rule, "id")).containsExactly("M112", "M201");
        assertThat(Json.at(rules, 1, "shortDescription", "text")).isEqualTo("unknown name");
        assertThat(Json.at(rules, 1, "properties", "page")).isEqualTo("docs/problems/M201.md");
        assertThat((String) Json.at(rules, 1, "help", "text")).contains("docs/problems/M201.md");
        assertThat(Json.at(rules, 0, "defaultConfiguration", "level")).isEqualTo("warning");
        assertThat(Json.array(Json.at(log, "runs", 0, "results")))
                .extracting(result -> Json.at(result, "ruleId") + " " + Json.at(result, "ruleIndex"))
                .containsExactly("M201 1", "M112 0", "M201 1");
    }

    @Test
    void writesPlacesAsRegionsOfRelativeFiles() {
        Object result = Json.at(sarif(FULL), "runs", 0, "results", 0);

        Map<String, Object> region = Map.of("startLine", 2, "startColumn", 4, "endLine", 2, "endColumn", 5);
        Object location = Json.at(result, "locations", 0, "physicalLocation");
        assertThat(Json.at(result, "level")).isEqualTo("error");
        assertThat(Json.at(location, "artifactLocation", "uri")).isEqualTo("dir/a%20b.yaml");
        assertThat(Json.at(location, "region")).isEqualTo(region);
        assertThat(Json.at(result, "relatedLocations", 0, "id")).isEqualTo(1);
        assertThat(Json.at(result, "relatedLocations", 0, "message", "text")).isEqualTo("beside");
        assertThat(Json.at(result, "relatedLocations", 0, "physicalLocation", "region", "startLine"))
                .isEqualTo(1);
        Object change = Json.at(result, "fixes", 0, "artifactChanges", 0);
        assertThat(Json.at(change, "artifactLocation", "uri")).isEqualTo("dir/a%20b.yaml");
        assertThat(Json.at(change, "replacements", 0, "deletedRegion")).isEqualTo(region);
        assertThat(Json.at(change, "replacements", 0, "insertedContent", "text"))
                .as("inserted as it is")
                .isEqualTo("{z}");
    }

    @Test
    void writesMessagesThatAreTakenLiterally() {
        Object result = Json.at(sarif(FULL), "runs", 0, "results", 0);

        assertThat(Json.at(result, "message", "text"))
                .isEqualTo("unknown phase `{{0}}`\n\nnote: phases are p\n\nexample: Ship leads to {{0}}"
                        + "\n\nhelp: write [q\\](1)");
        assertThat(Json.at(result, "fixes", 0, "description", "text")).isEqualTo("write {{z}}");
    }

    @Test
    void leavesOutEmptyParts() {
        Object result = Json.at(sarif(SampleKind.unused(SOURCE.start(), "x")), "runs", 0, "results", 0);

        assertThat(Json.object(result)).containsOnlyKeys("ruleId", "ruleIndex", "level", "message", "locations");
    }

    @Test
    void encodesFileNamesThatWouldMeanSomethingElseInAUri() {
        assertThat(SarifText.uri("c:\\x?y#z%\u00e4.yaml")).isEqualTo("c%3A%5Cx%3Fy%23z%25%C3%A4.yaml");
    }

    @Test
    void writesARunWithoutResultsForACleanReport() {
        Object run = Json.at(sarif(), "runs", 0);

        assertThat(Json.at(run, "results")).isEqualTo(List.of());
        assertThat(Json.at(run, "tool", "driver", "rules")).isEqualTo(List.of());
    }

    private static Object sarif(Problem... problems) {
        List<Diagnostic> diagnostics =
                List.of(problems).stream().map(Wording::of).toList();
        return Json.parse(new SarifRenderer("1.2.3").render(diagnostics));
    }
}
