package dev.statute.spec.link;

import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Type;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.Collection;
import java.util.Optional;

/** The types and constants that can be named at a place. Asking for one counts as a use of it. */
interface KnownTypes {
    /** Whether a type of that name is declared, with or without errors. */
    boolean declaresType(String name);

    /** The type of that name, {@code M.Phase} included; empty if it is not declared or has an error. */
    Optional<Type> type(Scalar reference);

    /** The names of all types. */
    Collection<String> typeNames();

    /** Whether a constant of that name is declared, with or without errors. */
    boolean declaresConstant(String name);

    /** The constant of that name; empty if it is not declared or has an error. */
    Optional<Constant> constant(String name);

    /** The names of all constants. */
    Collection<String> constantNames();
}
