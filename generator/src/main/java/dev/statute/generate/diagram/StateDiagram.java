package dev.statute.generate.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A state diagram to draw: what it says, not where things stand.
 *
 * <p>Texts may hold anything, also line breaks, control characters and markup: they are shown as text. What is too long
 * to show is shortened in the picture and complete in its tooltip. The order of nodes and edges is part of the value; it
 * guides the layout, so that a diagram reads in the order in which its author wrote it.
 *
 * @param title what the picture shows, used as its accessible name
 * @param nodes the states, with distinct ids
 * @param edges the transitions between them
 */
@API(status = API.Status.EXPERIMENTAL)
public record StateDiagram(String title, List<Node> nodes, List<Edge> edges) {

    private static final Pattern CLASS_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /**
     * Checks that the edges lead from node to node.
     *
     * @throws IllegalArgumentException if two nodes share an id, or an edge names an id that no node has
     */
    public StateDiagram {
        Objects.requireNonNull(title, "title");
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        Set<String> ids = new HashSet<>();
        for (Node node : nodes) {
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException("two nodes have the id " + node.id());
            }
        }
        for (Edge edge : edges) {
            if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
                throw new IllegalArgumentException("no node for an end of " + edge.from() + " -> " + edge.to());
            }
        }
    }

    /** What a state is to the runs through the diagram. */
    public enum Kind {
        /** Runs begin here. */
        INITIAL,
        /** Neither beginning nor end. */
        NORMAL,
        /** Runs end here. */
        TERMINAL,
        /** Runs begin here and are over at once. */
        INITIAL_TERMINAL;

        boolean isInitial() {
            return this == INITIAL || this == INITIAL_TERMINAL;
        }

        boolean isTerminal() {
            return this == TERMINAL || this == INITIAL_TERMINAL;
        }
    }

    /**
     * A state.
     *
     * @param id what edges refer to; never shown
     * @param label the name shown
     * @param kind how it is marked
     * @param details secondary lines below the name, such as the fields that exist in the state
     * @param tooltip what a reader sees on pointing at it
     * @param styleClasses CSS classes of the drawn element, each a letter followed by letters, digits, {@code _} or
     *     {@code -}; what they look like is up to the style sheet of the picture
     */
    public record Node(
            String id,
            String label,
            Kind kind,
            List<String> details,
            Optional<String> tooltip,
            List<String> styleClasses) {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if a style class is not a plain name
         */
        public Node {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(tooltip, "tooltip");
            details = List.copyOf(details);
            styleClasses = plainClassNames(styleClasses);
        }

        /** A state that is its own label, without details. */
        public static Node of(String id, Kind kind) {
            return new Node(id, id, kind, List.of(), Optional.empty(), List.of());
        }

        /** This state with the secondary lines. */
        public Node withDetails(List<String> details) {
            return new Node(id, label, kind, details, tooltip, styleClasses);
        }

        /** This state with the tooltip. */
        public Node withTooltip(String tooltip) {
            return new Node(id, label, kind, details, Optional.of(tooltip), styleClasses);
        }

        /** This state with the style classes. */
        public Node withStyleClasses(List<String> styleClasses) {
            return new Node(id, label, kind, details, tooltip, styleClasses);
        }
    }

    /**
     * A transition. Transitions that share both ends are drawn as one line that carries all their labels; those that
     * differ in nothing that can be read but their source are drawn as branches of one line.
     *
     * @param from the id of the node it leaves
     * @param to the id of the node it enters, possibly the same
     * @param label its name
     * @param sublabel what triggers it, in short; may be empty. Its line breaks are kept
     * @param tooltip what a reader sees on pointing at the label
     * @param href where a click on the label leads: a relative, {@code http} or {@code https} address. Any other
     *     is left out of the picture, since it could run a script
     * @param styleClasses CSS classes, written as for nodes; a label or line that stands for several transitions has
     *     those classes that all of them have
     */
    public record Edge(
            String from,
            String to,
            String label,
            String sublabel,
            Optional<String> tooltip,
            Optional<String> href,
            List<String> styleClasses) {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if a style class is not a plain name
         */
        public Edge {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(sublabel, "sublabel");
            Objects.requireNonNull(tooltip, "tooltip");
            Objects.requireNonNull(href, "href");
            styleClasses = plainClassNames(styleClasses);
        }

        /** A transition with its labels only. */
        public static Edge of(String from, String to, String label, String sublabel) {
            return new Edge(from, to, label, sublabel, Optional.empty(), Optional.empty(), List.of());
        }

        /** This transition with the tooltip. */
        public Edge withTooltip(String tooltip) {
            return new Edge(from, to, label, sublabel, Optional.of(tooltip), href, styleClasses);
        }

        /** This transition with a link on its label. */
        public Edge withHref(String href) {
            return new Edge(from, to, label, sublabel, tooltip, Optional.of(href), styleClasses);
        }

        /** This transition with the style classes. */
        public Edge withStyleClasses(List<String> styleClasses) {
            return new Edge(from, to, label, sublabel, tooltip, href, styleClasses);
        }
    }

    private static List<String> plainClassNames(List<String> names) {
        for (String name : names) {
            if (!CLASS_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not a style class: " + name);
            }
        }
        return List.copyOf(names);
    }
}
