package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import org.apiguardian.api.API;

/**
 * A bound variable: a parameter of a definition, the variable of {@code filter}, {@code each} or {@code some .. as}, an
 * input of a policy. Two locals of one name differ in their number, so expressions can be put into each other without
 * capture.
 *
 * @param number unique within one file
 */
@API(status = API.Status.EXPERIMENTAL)
public record Local(String name, Type type, int number, Span at) {}
