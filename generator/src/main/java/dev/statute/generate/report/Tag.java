package dev.statute.generate.report;

import java.util.List;

/**
 * An HTML element in the making: {@code tag("td").css("number").of(text("12"))}. Immutable.
 *
 * @param name the name of the element
 * @param attributes its attributes as they stand in the page
 */
record Tag(String name, String attributes) {

    static Tag tag(String name) {
        return new Tag(name, "");
    }

    /** With style classes. */
    Tag css(String classes) {
        return with("class", classes);
    }

    /** With a place that links can lead to. */
    Tag id(String id) {
        return with("id", id);
    }

    /** With an attribute, whose value is cleaned like any text. */
    Tag with(String attribute, String value) {
        return new Tag(
                name, attributes + " " + attribute + "=\"" + Html.text(value).markup() + "\"");
    }

    /** The element with its content. */
    Html of(Html... content) {
        return of(List.of(content));
    }

    /** The element with its content. */
    Html of(List<Html> content) {
        return new Html("<" + name + attributes + ">" + Html.all(content).markup() + "</" + name + ">");
    }

    /** The element with nothing but text. */
    Html text(String text) {
        return of(Html.text(text));
    }
}
