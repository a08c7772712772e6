package dev.statute.generate.diagram;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives each state an id that Mermaid takes for nothing else. */
final class MermaidIds {

    /**
     * Names that are safe unless they are keywords. The capital keeps off the properties of every JavaScript object, such
     * as {@code constructor}, which Mermaid cannot tell from its states.
     */
    private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Za-z0-9_]*");

    /** Words at which Mermaid expects something other than a state, in any case. */
    private static final Set<String> KEYWORDS = Set.of(
            "accdescr",
            "acctitle",
            "as",
            "choice",
            "class",
            "classdef",
            "click",
            "default",
            "direction",
            "end",
            "fork",
            "hide",
            "history",
            "href",
            "join",
            "left",
            "note",
            "of",
            "right",
            "root",
            "scale",
            "state",
            "statediagram",
            "style");

    private MermaidIds() {}

    /** All different ids, by those of the nodes; the same as those where possible. */
    static Map<String, String> of(StateDiagram diagram) {
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (StateDiagram.Node node : diagram.nodes()) {
            String plain = plain(node.id());
            String id = plain;
            for (int number = 2; !taken.add(id); number++) {
                id = plain + "_" + number;
            }
            ids.put(node.id(), id);
        }
        return ids;
    }

    private static String plain(String id) {
        boolean keyword = KEYWORDS.contains(id.toLowerCase(Locale.ROOT));
        return PLAIN.matcher(id).matches() && !keyword ? id : "S_" + id.replaceAll("[^A-Za-z0-9_]", "_");
    }
}
