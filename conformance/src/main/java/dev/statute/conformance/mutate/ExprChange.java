package dev.statute.conformance.mutate;

import dev.statute.spec.model.Expr;

/**
 * A mistake in an expression.
 *
 * @param was the part that is wrong now
 * @param becomes what stands there instead
 * @param whole the whole expression with the mistake
 */
record ExprChange(MutationOperator operator, Expr was, Expr becomes, Expr whole) {}
