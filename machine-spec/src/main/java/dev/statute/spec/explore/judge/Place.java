package dev.statute.spec.explore.judge;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Type;

/**
 * Something that takes every value of a domain: a part of a payload, or a parameter.
 *
 * @param name {@code Input.component}, or the name of the parameter
 * @param owner the input, or the parameter itself
 * @param ofPayload whether it may have a domain of its own
 */
record Place(String name, Element owner, Type type, DomainSet domain, Span at, boolean ofPayload) {
    static Place of(Input input, Component component, Domains domains) {
        return new Place(
                input.name() + "." + component.name(),
                input,
                component.type(),
                domains.of(input, component),
                component.at(),
                true);
    }

    static Place of(Parameter parameter, Domains domains) {
        return new Place(
                parameter.name(), parameter, parameter.type(), domains.of(parameter.type()), parameter.at(), false);
    }
}
