package dev.statute.generate.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG document read back, to ask what a reader would see. */
final class Picture {

    /** Lines may touch what they lead to; an overlap is more than that, and than rounding to tenths. */
    private static final double TOLERANCE = 0.3;

    private static final Pattern POINT = Pattern.compile("(-?[0-9.]+),(-?[0-9.]+)");

    private final Element root;

    private Picture(Element root) {
        this.root = root;
    }

    Element root() {
        return root;
    }

    record Rectangle(String name, double left, double top, double right, double bottom) {

        boolean overlaps(Rectangle other) {
            return left + TOLERANCE < other.right
                    && other.left + TOLERANCE < right
                    && top + TOLERANCE < other.bottom
                    && other.top + TOLERANCE < bottom;
        }
    }

    /** Fails if the text is no well-formed XML. */
    static Picture read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return new Picture(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    /** Those with the tag, or all for {@code *}, in the order of the document and without its root. */
    List<Element> elements(String tag) {
        NodeList found = root.getElementsByTagNameNS("*", tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    List<Element> withClass(String name) {
        return elements("*").stream()
                .filter(element ->
                        Arrays.asList(element.getAttribute("class").split(" ")).contains(name))
                .toList();
    }

    /** The texts in sight, from top to bottom of the document. */
    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    List<String> tooltips() {
        return elements("title").stream().map(Element::getTextContent).toList();
    }

    /** Checks that boxes and labels keep clear of each other, and that no line runs through either. */
    void assertNothingOverlaps() {
        List<Rectangle> solid = new ArrayList<>();
        withClass("box").forEach(box -> solid.add(rectangle(box)));
        withClass("label-back").forEach(label -> solid.add(rectangle(label)));
        for (int i = 0; i < solid.size(); i++) {
            for (Rectangle other : solid.subList(i + 1, solid.size())) {
                assertThat(solid.get(i).overlaps(other))
                        .as("%s overlaps %s", solid.get(i), other)
                        .isFalse();
            }
        }
        for (Element line : withClass("line")) {
            for (Element solidElement : withClass("box")) {
                assertClear(line, rectangle(solidElement));
            }
            for (Element label : withClass("label-back")) {
                if (edge(label) != edge(line)) {
                    assertClear(line, rectangle(label));
                }
            }
        }
    }

    /** Checks that everything is inside the view box. */
    void assertInsideView() {
        String[] view = root.getAttribute("viewBox").split(" ");
        double width = Double.parseDouble(view[2]);
        double height = Double.parseDouble(view[3]);
        for (Element element : elements("rect")) {
            Rectangle rectangle = rectangle(element);
            assertThat(rectangle.left()).as("%s", rectangle).isNotNegative();
            assertThat(rectangle.top()).as("%s", rectangle).isNotNegative();
            assertThat(rectangle.right()).as("%s", rectangle).isLessThanOrEqualTo(width);
            assertThat(rectangle.bottom()).as("%s", rectangle).isLessThanOrEqualTo(height);
        }
        for (Element element : elements("text")) {
            assertThat(number(element, "x")).isBetween(0.0, width);
            assertThat(number(element, "y")).isBetween(0.0, height);
        }
    }

    private static void assertClear(Element line, Rectangle solid) {
        List<MatchResult> points =
                POINT.matcher(line.getAttribute("d")).results().toList();
        for (int i = 1; i < points.size(); i++) {
            double x1 = Double.parseDouble(points.get(i - 1).group(1));
            double y1 = Double.parseDouble(points.get(i - 1).group(2));
            double x2 = Double.parseDouble(points.get(i).group(1));
            double y2 = Double.parseDouble(points.get(i).group(2));
            Rectangle segment = new Rectangle(
                    "segment",
                    Math.min(x1, x2) - TOLERANCE,
                    Math.min(y1, y2) - TOLERANCE,
                    Math.max(x1, x2) + TOLERANCE,
                    Math.max(y1, y2) + TOLERANCE);
            assertThat(segment.overlaps(grow(solid, -2 * TOLERANCE)))
                    .as("line %s runs through %s", line.getAttribute("d"), solid)
                    .isFalse();
        }
    }

    private static Rectangle grow(Rectangle r, double by) {
        return new Rectangle(r.name(), r.left() - by, r.top() - by, r.right() + by, r.bottom() + by);
    }

    private static Node edge(Element element) {
        Node node = element;
        while (!(node instanceof Element group && group.getAttribute("class").matches("(edge|start)( .*)?"))) {
            node = node.getParentNode();
        }
        return node;
    }

    private static Rectangle rectangle(Element element) {
        double x = number(element, "x");
        double y = number(element, "y");
        String name = element.getParentNode().getTextContent().strip();
        return new Rectangle(name, x, y, x + number(element, "width"), y + number(element, "height"));
    }

    private static double number(Element element, String attribute) {
        return element.hasAttribute(attribute) ? Double.parseDouble(element.getAttribute(attribute)) : 0;
    }
}
