package dev.statute.generate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.SpecFixtures;
import dev.statute.generate.markdown.SpecLinks;
import dev.statute.spec.model.Catalog;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsGeneratorTest {
    private static final Catalog CATALOG = SpecFixtures.compile(
            "runtime.types.yaml",
            "input-lifecycle.machine.yaml",
            "run-slot.machine.yaml",
            "input-admission.policy.yaml");
    private static final List<GeneratedFile> FILES = DocsGenerator.generate(CATALOG);

    @Test
    void makesPagesAndDiagrams() {
        assertThat(FILES)
                .extracting(GeneratedFile::path)
                .containsExactlyInAnyOrder(
                        "index.md",
                        "InputLifecycle.md",
                        "InputLifecycle.mmd",
                        "InputLifecycle.svg",
                        "RunSlot.md",
                        "RunSlot.mmd",
                        "RunSlot.svg",
                        "InputAdmission.md");
    }

    @Test
    void countsTheCellsOfTheMatrix() {
        assertThat(content("InputLifecycle.md")).contains("90 cells: 17 handled, 69 rejected, 4 ignored.");
        assertThat(page("index.md").tableBehind("Machines"))
                .contains(List.of(
                        "InputLifecycle",
                        "9",
                        "10",
                        "17",
                        "69",
                        "4",
                        "The life of one input from acceptance to its terminal outcome. Attempts are bounded, so an input"
                                + " that keeps failing is given up, never retried for ever."));
    }

    @Test
    void showsWhatDecidesEachCell() {
        List<List<String>> matrix = page("InputLifecycle.md").tableBehind("Matrix");

        assertThat(matrix).hasSize(11).allSatisfy(row -> assertThat(row).hasSize(10));
        assertThat(matrix.get(0))
                .containsExactly(
                        "Input",
                        "Accepted",
                        "Queued",
                        "Staged",
                        "Applied",
                        "AppliedPendingConsumption",
                        "Consumed",
                        "Superseded",
                        "Coalesced",
                        "Abandoned");
        assertThat(row(matrix, "RollbackStaged"))
                .startsWith(
                        "RollbackStaged",
                        "✗ NotStaged",
                        "✗ NotStaged",
                        "roll_back → Queued when attempts_left > 0; give_up → Abandoned when attempts_left == 0",
                        "✗ AlreadyApplied");
        assertThat(row(matrix, "Abandon"))
                .endsWith("An input with an outcome has nothing left to abandon.")
                .contains("abandon → Abandoned");
        assertThat(page("RunSlot.md").tableBehind("Matrix")).contains(List.of("Join", "✗ NoActiveRun", "join stays"));
    }

    @Test
    void showsWhereReasonsAreGiven() {
        assertThat(row(page("InputLifecycle.md").tableBehind("Rejections"), "AlreadyTerminal"))
                .startsWith("AlreadyTerminal", "conflict", "done × any except Abandon");
    }

    @Test
    void showsTransitionsInDetail() {
        String page = content("InputLifecycle.md");

        assertThat(page)
                .contains("On [RollbackStaged](#input-RollbackStaged) from [Staged](#phase-Staged),"
                        + " when `attempts_left == 0`, to [Abandoned](#phase-Abandoned).")
                .contains("[input-lifecycle.machine.yaml:111](input-lifecycle.machine.yaml#L111)")
                .contains("- emits [RunAssociated](#effect-RunAssociated) `{ run_id: run_id }`");
        assertThat(page("InputLifecycle.md").tableBehind("give_up"))
                .contains(List.of("1", "run_matches", "same_run(run_id)", "RunMismatch"));
    }

    @Test
    void showsEveryCellOfAPolicyWithTheRowThatDecides() {
        List<List<String>> cells = page("InputAdmission.md").tableBehind("Cells");

        assertThat(cells).hasSize(19);
        assertThat(cells)
                .contains(List.of("PeerResponseProgress", "true", "progress_merges"))
                .contains(List.of("ExternalEvent", "false", "ordinary_waits"));
        assertThat(content("InputAdmission.md")).contains("18 cells").doesNotContain("otherwise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InputLifecycle.md", "RunSlot.md", "InputAdmission.md", "index.md"})
    void everyLinkOfAPageLeadsSomewhere(String name) {
        String content = content(name);
        List<String> links = page(name).linkTargets();

        assertThat(links).isNotEmpty().allSatisfy(link -> {
            if (link.startsWith("#")) {
                assertThat(content).contains("<a id=\"" + link.substring(1) + "\"></a>");
            } else if (link.contains("#L")) {
                assertThat(link).matches("[a-z-]+\\.(types|machine|policy)\\.yaml#L\\d+");
            } else {
                assertThat(FILES).extracting(GeneratedFile::path).contains(link);
            }
        });
    }

    @Test
    void picturesLinkToTheTransitionsOfThePage() {
        String page = content("InputLifecycle.md");
        var links = Pattern.compile("InputLifecycle\\.md#([\\w-]+)").matcher(content("InputLifecycle.svg"));

        assertThat(links.results().map(found -> found.group(1)).distinct())
                .hasSize(CATALOG.machine("InputLifecycle")
                        .orElseThrow()
                        .transitions()
                        .size())
                .allSatisfy(anchor -> assertThat(page).contains("<a id=\"" + anchor + "\"></a>"));
    }

    @Test
    void linksToSpecsWhereverTheyAre() {
        assertThat(DocsGenerator.generate(CATALOG, new SpecLinks("../../specs/")))
                .filteredOn(file -> file.path().equals("RunSlot.md"))
                .singleElement()
                .satisfies(file -> assertThat(file.content()).contains("](../../specs/run-slot.machine.yaml#L2)"));
    }

    @Test
    void equalCatalogsGiveEqualBytes() {
        Catalog again = SpecFixtures.compile(
                "runtime.types.yaml",
                "input-lifecycle.machine.yaml",
                "run-slot.machine.yaml",
                "input-admission.policy.yaml");

        assertThat(DocsGenerator.generate(again)).isEqualTo(FILES);
    }

    private static List<String> row(List<List<String>> table, String first) {
        return table.stream()
                .filter(row -> row.get(0).equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static RenderedPage page(String name) {
        return new RenderedPage(content(name));
    }

    private static String content(String name) {
        return FILES.stream()
                .filter(file -> file.path().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
