package dev.statute.generate.diagram;

import dev.statute.generate.diagram.EdgeBundle.Course;
import dev.statute.generate.diagram.PlacedDiagram.Box;
import dev.statute.generate.diagram.PlacedDiagram.Branch;
import dev.statute.generate.diagram.PlacedDiagram.Line;
import dev.statute.generate.diagram.PlacedDiagram.Point;
import dev.statute.generate.diagram.PlacedDiagram.Start;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Finds a place for everything with the layered algorithm of Eclipse ELK: states in rows from top to bottom, lines that
 * turn at right angles, labels in rows of their own so that neither lines nor states cover them.
 *
 * <p>Lines that lead back are handed to ELK the other way round and turned again afterwards. What ELK sees has no cycle,
 * so a state stands below what leads to it, and the branches of a line back meet above their sources.
 */
final class ElkLayout {

    private final SizedDiagram diagram;
    private final ElkNode graph;
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final List<ElkEdge> starts = new ArrayList<>();
    private final List<ElkLine> lines = new ArrayList<>();

    private ElkLayout(SizedDiagram diagram) {
        this.diagram = diagram;
        this.graph = newGraph();
        ElkOptions.applyToGraph(graph, LayoutEffort.of(diagram));
    }

    /** A bundle in ELK's graph; {@code branches} are in the order of its sources, or none for a single source. */
    private record ElkLine(EdgeBundle bundle, ElkEdge trunk, List<ElkEdge> branches) {}

    static PlacedDiagram place(SizedDiagram diagram) {
        ElkLayout layout = new ElkLayout(diagram);
        layout.addStates();
        diagram.bundles().forEach(layout::addLine);
        new LayeredLayoutProvider().layout(layout.graph, new BasicProgressMonitor());
        return layout.result();
    }

    /** Synchronized because on first use ELK fills tables that have no locks of their own. */
    private static synchronized ElkNode newGraph() {
        LayoutMetaDataService.getInstance();
        return ElkGraphUtil.createGraph();
    }

    private void addStates() {
        for (StateBox box : diagram.boxes()) {
            ElkNode node = newNode(box.width(), box.height());
            nodes.put(box.node().id(), node);
            if (box.node().kind().isInitial()) {
                starts.add(newEdge(newNode(2 * Start.RADIUS, 2 * Start.RADIUS), node));
            }
        }
    }

    private void addLine(EdgeBundle bundle) {
        boolean back = bundle.course() == Course.BACK;
        ElkNode target = node(bundle.target());
        ElkNode start = node(bundle.sources().get(0));
        List<ElkEdge> branches = new ArrayList<>();
        if (bundle.sources().size() > 1) {
            start = newNode(0, 0);
            // One port for all branches lets ELK join them on the way instead of leading them side by side.
            ElkConnectableShape meeting = ElkGraphUtil.createPort(start);
            for (String source : bundle.sources()) {
                branches.add(back ? newEdge(meeting, node(source)) : newEdge(node(source), meeting));
            }
        }
        ElkEdge trunk = back ? newEdge(target, start) : newEdge(start, target);
        addLabel(trunk, bundle);
        lines.add(new ElkLine(bundle, trunk, branches));
    }

    private static void addLabel(ElkEdge edge, EdgeBundle bundle) {
        // ELK takes the size from here but skips labels whose text is empty.
        ElkLabel label = ElkGraphUtil.createLabel("text", edge);
        label.setDimensions(bundle.width(), bundle.height());
        ElkOptions.applyToLabel(label);
    }

    private ElkNode newNode(double width, double height) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width, height);
        return node;
    }

    private static ElkEdge newEdge(ElkConnectableShape from, ElkConnectableShape to) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
        ElkOptions.applyToEdge(edge);
        return edge;
    }

    private ElkNode node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private PlacedDiagram result() {
        return new PlacedDiagram(
                graph.getWidth(),
                graph.getHeight(),
                diagram.boxes().stream()
                        .map(box -> new Box(box, corner(node(box.node().id()))))
                        .toList(),
                lines.stream().map(ElkLayout::line).toList(),
                starts.stream().map(ElkLayout::start).toList());
    }

    private static Line line(ElkLine line) {
        EdgeBundle bundle = line.bundle();
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < line.branches().size(); i++) {
            branches.add(
                    new Branch(bundle.sources().get(i), path(line.branches().get(i), bundle.course())));
        }
        Point labelCorner = corner(line.trunk().getLabels().get(0));
        return new Line(bundle, branches, path(line.trunk(), bundle.course()), labelCorner);
    }

    private static Start start(ElkEdge edge) {
        Point dot = corner((ElkNode) edge.getSources().get(0));
        return new Start(new Point(dot.x() + Start.RADIUS, dot.y() + Start.RADIUS), path(edge, Course.FORWARD));
    }

    private static Point corner(ElkShape shape) {
        return new Point(shape.getX(), shape.getY());
    }

    private static List<Point> path(ElkEdge edge, Course course) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> path = new ArrayList<>();
        path.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> path.add(new Point(bend.getX(), bend.getY())));
        path.add(new Point(section.getEndX(), section.getEndY()));
        if (course == Course.BACK) {
            Collections.reverse(path);
        }
        return path;
    }
}
