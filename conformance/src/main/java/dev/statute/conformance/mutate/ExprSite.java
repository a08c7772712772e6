package dev.statute.conformance.mutate;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.function.Function;

/**
 * A place of a machine where an expression stands.
 *
 * @param where the place in words, such as {@code guard `run_matches` of `consume`}
 * @param variables what may be read there
 * @param put the machine with another expression there; in several forms where something else has to give way
 */
record ExprSite(String where, String address, Expr expr, List<Expr> variables, Function<Expr, List<Machine>> put) {
    ExprSite {
        variables = List.copyOf(variables);
    }
}
