package dev.statute.generate.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.diagram.StateDiagram.Edge;
import dev.statute.generate.diagram.StateDiagram.Kind;
import dev.statute.generate.diagram.StateDiagram.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgDiagramTest {

    static List<StateDiagram> diagrams() {
        return List.of(Samples.inputLifecycle(), Samples.runSlot(), Samples.thirtyPhases(), Samples.hostile());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void keepsBoxesLabelsAndLinesApart(StateDiagram diagram) {
        Picture picture = Picture.read(Samples.draw(diagram));

        picture.assertNothingOverlaps();
        picture.assertInsideView();
    }

    @Test
    void saysEachTransitionOfAPhaseGroupOnce() {
        Picture picture = Picture.read(Samples.draw(Samples.inputLifecycle()));

        assertThat(picture.withClass("edge")).hasSize(11);
        assertThat(picture.texts()).filteredOn("abandon"::equals).hasSize(1);
        assertThat(picture.withClass("branch")).hasSize(5 + 2 + 2 + 2);
    }

    @Test
    void drawsTransitionsBetweenTheSameStatesAsOneLine() {
        Picture picture = Picture.read(Samples.draw(Samples.runSlot()));

        assertThat(picture.withClass("edge")).hasSize(3);
        assertThat(picture.texts())
                .contains("begin", "join", "apply_input", "reach_boundary", "complete", "fail")
                .contains("ReachBoundary", "requires just_applied", "current: RunId");
    }

    @Test
    void keepsLinesBackApartFromLinesForward() {
        List<Node> nodes = List.of(
                Node.of("A", Kind.INITIAL),
                Node.of("B", Kind.NORMAL),
                Node.of("C", Kind.NORMAL),
                Node.of("D", Kind.NORMAL));
        List<Edge> edges = List.of(
                Edge.of("A", "B", "pause", ""),
                Edge.of("B", "C", "next", ""),
                Edge.of("C", "D", "next", ""),
                Edge.of("B", "B", "pause", ""),
                Edge.of("C", "B", "pause", ""),
                Edge.of("D", "B", "pause", ""));

        Picture picture = Picture.read(Samples.draw(new StateDiagram("Pauses", nodes, edges)));

        assertThat(picture.texts()).filteredOn("pause"::equals).hasSize(3);
        assertThat(picture.withClass("branch")).hasSize(2);
        picture.assertNothingOverlaps();
    }

    @Test
    void marksInitialAndTerminalStates() {
        Picture picture = Picture.read(Samples.draw(new StateDiagram(
                "Short", List.of(Node.of("Only", Kind.INITIAL_TERMINAL), Node.of("Other", Kind.NORMAL)), List.of())));

        assertThat(picture.withClass("start-dot")).hasSize(1);
        assertThat(picture.withClass("inner-border")).hasSize(1);
    }

    @Test
    void isReadableToThoseWhoListen() {
        Picture picture = Picture.read(Samples.draw(Samples.runSlot()));

        assertThat(picture.root().getAttribute("role")).isEqualTo("img");
        assertThat(picture.tooltips()).startsWith("RunSlot");
        assertThat(picture.elements("desc").get(0).getTextContent()).isEqualTo("""
                        States: 2, transitions: 6.
                        Idle (initial): begin to Running.
                        Running: join to Running, apply_input to Running, reach_boundary to Running, complete to Idle, \
                        fail to Idle.""");
    }

    @Test
    void showsHostileTextAsText() {
        Picture picture = Picture.read(Samples.draw(Samples.hostile()));

        assertThat(picture.elements("*"))
                .extracting(element -> element.getTagName())
                .containsOnly("title", "desc", "style", "rect", "circle", "path", "g", "text");
        assertThat(picture.tooltips().get(0))
                .isEqualTo("<script>alert(1)</script> \"'&]]> --> :;%%{init}%% `x` #quot; \\n end note"
                        + "\uFFFD\uFFFD\uFFFD <br/> :::c \uFFFD");
    }

    @Test
    void shortensLongTextAndKeepsItInTheTooltip() {
        Picture picture = Picture.read(Samples.draw(Samples.hostile()));

        assertThat(picture.texts()).allSatisfy(text -> assertThat(text).hasSizeLessThan(80));
        assertThat(picture.tooltips()).contains("w".repeat(5_000));
    }

    @Test
    void showsTheFirstOfManyDetails() {
        List<String> details =
                IntStream.range(0, 300).mapToObj(i -> "field_" + i).toList();
        Node node = Node.of("Full", Kind.INITIAL).withDetails(details);

        Picture picture = Picture.read(Samples.draw(new StateDiagram("Many", List.of(node), List.of())));

        assertThat(picture.texts()).contains("field_0", "field_6", "293 more …").doesNotContain("field_7");
        assertThat(picture.tooltips()).anySatisfy(tooltip -> assertThat(tooltip).contains("field_299"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#transition-stage", "InputLifecycle.md#stage", "../a/b%20c", "https://example.com/a?b=c", "/a:b"
            })
    void linksToSafeAddresses(String href) {
        assertThat(linksFor(href)).containsExactly(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "JavaScript:x", "\tjavascript:x", "data:text/html,x", "a b", "", "vb:x"})
    void leavesOtherAddressesOut(String href) {
        assertThat(linksFor(href)).isEmpty();
    }

    private static List<String> linksFor(String href) {
        Edge edge = Edge.of("A", "A", "again", "Again").withHref(href);
        StateDiagram diagram = new StateDiagram("Link", List.of(Node.of("A", Kind.INITIAL)), List.of(edge));
        return Picture.read(Samples.draw(diagram)).elements("a").stream()
                .map(element -> element.getAttribute("href"))
                .toList();
    }

    @Test
    void givesALineTheStyleClassesThatAllItsEdgesHave() {
        List<Node> nodes =
                List.of(Node.of("A", Kind.INITIAL), Node.of("B", Kind.NORMAL).withStyleClasses(List.of("cold")));
        List<Edge> edges = List.of(
                Edge.of("A", "B", "one", "").withStyleClasses(List.of("seen", "often")),
                Edge.of("A", "B", "two", "").withStyleClasses(List.of("seen")));

        Picture picture = Picture.read(Samples.draw(new StateDiagram("Styles", nodes, edges)));

        assertThat(picture.withClass("cold"))
                .extracting(element -> element.getAttribute("class"))
                .containsExactly("state cold");
        assertThat(picture.withClass("seen"))
                .extracting(element -> element.getAttribute("class"))
                .containsExactly("edge seen", "transition seen often", "transition seen");
    }

    @Test
    void drawsTheSameBytesEverywhere() throws IOException {
        try (InputStream golden = SvgDiagramTest.class.getResourceAsStream("run-slot.svg")) {
            assertThat(Samples.draw(Samples.runSlot()))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void drawsTheSameBytesFromSeveralThreads() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> drawing = () -> Samples.draw(Samples.inputLifecycle());
            List<String> pictures = new ArrayList<>();
            for (Future<String> picture : threads.invokeAll(List.of(drawing, drawing, drawing, drawing))) {
                pictures.add(picture.get());
            }
            assertThat(Set.copyOf(pictures)).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void refusesDiagramsWithTooManyNodesOrEdges() {
        assertThat(SvgDiagram.render(complete(401, 0))).isEqualTo(new SvgDiagram.TooLarge(401, 0));
        assertThat(SvgDiagram.render(complete(1, 2_501))).isEqualTo(new SvgDiagram.TooLarge(1, 2_501));
    }

    @Test
    void refusesDiagramsWhoseLinesNobodyCouldFollow() {
        assertThat(SvgDiagram.render(complete(50, 2_450))).isEqualTo(new SvgDiagram.TooLarge(50, 2_450));
    }

    @Test
    void drawsManyTransitionsBetweenFewStates() {
        assertThat(SvgDiagram.render(complete(2, 2_000))).isInstanceOf(SvgDiagram.Drawn.class);
    }

    /** Edges from each node to the next, then from each to the one after, and so on. */
    private static StateDiagram complete(int nodes, int edges) {
        return new StateDiagram(
                "Complete",
                IntStream.range(0, nodes)
                        .mapToObj(i -> Node.of("N" + i, Kind.NORMAL))
                        .toList(),
                IntStream.range(0, edges)
                        .mapToObj(i -> Edge.of("N" + i % nodes, "N" + (i + 1 + i / nodes) % nodes, "e" + i, ""))
                        .toList());
    }
}
