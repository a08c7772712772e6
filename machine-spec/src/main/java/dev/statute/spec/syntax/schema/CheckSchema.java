package dev.statute.spec.syntax.schema;

import static dev.statute.spec.syntax.schema.CommonShapes.CONDITION;
import static dev.statute.spec.syntax.schema.CommonShapes.NUMBER;
import static dev.statute.spec.syntax.schema.CommonShapes.byName;
import static dev.statute.spec.syntax.schema.CommonShapes.mapping;
import static dev.statute.spec.syntax.schema.CommonShapes.named;

import dev.statute.spec.syntax.schema.Shape.Data;
import dev.statute.spec.syntax.schema.Shape.Mapping;

/** The shape of the {@code check} section. */
final class CheckSchema {
    private static final Key DOMAINS = Key.optional(
            "domains",
            byName("domains", "type or payload field", "{ RunId: 2 }", new Data("a count or a list of values", "2")),
            "The values that inputs draw from, per type or as `Input.field`: a count for ids, a list or a range for"
                    + " ints, some of the members of an enum.");

    private static final Key SIZES = Key.optional(
            "sizes",
            byName("sizes", "payload field", "{ Submit.items: 2 }", new Data("a size", "2")),
            "The sizes of collections in payloads, as `Input.field`.");

    private static final Key WHERE = Key.optional(
            "where", CONDITION, "A filter on states: those outside are checked, but not followed further.");

    private static final Key DEPTH =
            Key.optional("depth", NUMBER, "States that are farther than this many steps are not followed further.");

    private static final Key BUDGET = Key.optional(
            "budget", byName("budget", "limit", "{ states: 1000000 }", NUMBER), "Where checking stops and says so.");

    private static final Mapping PROFILE = mapping(
            "profile",
            "{ domains: { RunId: 3 } }",
            "Changes to the section under a name.",
            DOMAINS,
            SIZES,
            WHERE,
            DEPTH,
            BUDGET);

    static final Mapping CHECK = mapping(
            "check section",
            "{ domains: { RunId: 2 } }",
            "What is enumerated when the machine is checked.",
            DOMAINS,
            SIZES,
            WHERE,
            DEPTH,
            BUDGET,
            Key.optional(
                    "profiles",
                    named("profiles", "profile", "{ deep: { depth: 20 } }", PROFILE),
                    "Named variants of this section, each with the keys that it changes."));

    private CheckSchema() {}
}
