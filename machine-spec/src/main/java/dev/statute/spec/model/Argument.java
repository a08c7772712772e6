package dev.statute.spec.model;

import org.apiguardian.api.API;

/** A component of a payload with the expression of its value. */
@API(status = API.Status.EXPERIMENTAL)
public record Argument(Component component, Expr value) {}
