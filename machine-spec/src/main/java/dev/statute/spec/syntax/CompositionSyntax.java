package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import org.apiguardian.api.API;

/**
 * A composition file, which is reserved for later: only its head is read.
 *
 * @param kind the place of the first line, for the note that says so
 */
@API(status = API.Status.INTERNAL)
public record CompositionSyntax(SourceText source, Header header, Span kind) implements FileSyntax {}
