package dev.statute.generate.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page read back, to ask what a reader would see. */
final class ReadPage {
    private final Element root;

    private ReadPage(Element root) {
        this.root = root;
    }

    /** Fails if the page is no well-formed XML. */
    static ReadPage of(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new ReadPage(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + html, e);
        }
    }

    /** All elements with a tag, in the order of the page; of any tag for {@code *}. */
    List<Element> elements(String tag) {
        return elements(root, tag);
    }

    List<Element> withClass(String name) {
        return elements("*").stream().filter(it -> hasClass(it, name)).toList();
    }

    Element section(String id) {
        return elements("*").stream()
                .filter(it -> it.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element with the id " + id));
    }

    /** The cells of the rows of a section's table, without its header. */
    List<List<String>> rows(String section) {
        return elements(section(section), "tr").stream()
                .map(row -> elements(row, "td").stream().map(ReadPage::text).toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    static List<Element> elements(Element in, String tag) {
        NodeList found = in.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static boolean hasClass(Element element, String name) {
        return Arrays.asList(element.getAttribute("class").split(" ")).contains(name);
    }

    static String text(Element element) {
        return element.getTextContent().strip();
    }
}
