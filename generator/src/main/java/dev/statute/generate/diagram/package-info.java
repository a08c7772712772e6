/**
 * State diagrams as self-contained SVG and as Mermaid text.
 *
 * <p>The input, {@link dev.statute.generate.diagram.StateDiagram}, knows nothing of specifications: whoever has something
 * that looks like states and transitions can have it drawn. The way to a picture is
 *
 * <pre>
 * StateDiagram -> SizedDiagram    (text broken into lines and measured, edges that tell the same gathered)
 *              -> PlacedDiagram   (coordinates, from Eclipse ELK)
 *              -> SVG             (shapes, text and style sheet)
 * </pre>
 *
 * <p>Equal diagrams give equal bytes: text is measured with a table of our own instead of the fonts of the machine.
 */
@NullMarked
package dev.statute.generate.diagram;

import org.jspecify.annotations.NullMarked;
