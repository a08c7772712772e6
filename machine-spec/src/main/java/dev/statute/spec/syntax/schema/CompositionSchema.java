package dev.statute.spec.syntax.schema;

import dev.statute.spec.syntax.schema.Shape.Mapping;

/** The head of a composition file, all that is settled of it. */
final class CompositionSchema {
    static final Mapping FILE = CommonShapes.mapping(
            "composition file",
            "",
            "Machines that work together. Reserved for a later version of the language.",
            CommonShapes.spec("composition/1"),
            CommonShapes.fileName("composition", "Ordering"),
            CommonShapes.PACKAGE,
            CommonShapes.VERSION,
            CommonShapes.DOC,
            CommonShapes.IMPORTS);

    private CompositionSchema() {}
}
