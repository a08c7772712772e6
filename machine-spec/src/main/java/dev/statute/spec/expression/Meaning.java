package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Group;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import java.util.Optional;
import org.apiguardian.api.API;

/** What a name stands for in an expression. */
@API(status = API.Status.INTERNAL)
public sealed interface Meaning {
    /** Where the name is declared, if that is in a file. */
    Optional<Span> declaredAt();

    /** A field of the state. */
    record OfField(Field field) implements Meaning {
        @Override
        public Optional<Span> declaredAt() {
            return Optional.of(field.at());
        }
    }

    /** A definition. */
    record OfDefinition(Definition definition) implements Meaning {
        @Override
        public Optional<Span> declaredAt() {
            return Optional.of(definition.at());
        }
    }

    /** A component of the payload of the input at hand. */
    record OfPayload(String name, Type type, Optional<Span> declaredAt) implements Meaning {
        /** A component whose declaration is not known. */
        public OfPayload(String name, Type type) {
            this(name, type, Optional.empty());
        }

        /** A component of one input. */
        public OfPayload(Component component) {
            this(component.name(), component.type(), Optional.of(component.at()));
        }
    }

    /** A bound variable. */
    record OfLocal(Local local) implements Meaning {
        @Override
        public Optional<Span> declaredAt() {
            return Optional.of(local.at());
        }
    }

    /** A constant. */
    record OfConstant(Constant constant) implements Meaning {
        @Override
        public Optional<Span> declaredAt() {
            return Optional.of(constant.at());
        }
    }

    /** A parameter of the machine. */
    record OfParameter(Parameter parameter) implements Meaning {
        @Override
        public Optional<Span> declaredAt() {
            return Optional.of(parameter.at());
        }
    }

    /**
     * A phase of the machine.
     *
     * @param type the type of all its phases
     */
    record OfPhase(Phase phase, Type.PhaseOf type) implements Meaning {
        @Override
        public Optional<Span> declaredAt() {
            return Optional.of(phase.at());
        }
    }

    /** A group of phases of the machine, the built-in ones included. */
    record OfGroup(Group group) implements Meaning {
        @Override
        public Optional<Span> declaredAt() {
            return Optional.of(group.at());
        }
    }

    /**
     * A type by name: its members, variants and braces can be written with it. The phases of another machine are known
     * under a name of two words, {@code M.Phase}, and written {@code M.Phase.Staged}.
     */
    record OfType(Type type) implements Meaning {
        @Override
        public Optional<Span> declaredAt() {
            return Optional.empty();
        }
    }

    /** Something whose declaration has a problem of its own; whatever is built on it is accepted in silence. */
    record Unknowable() implements Meaning {
        @Override
        public Optional<Span> declaredAt() {
            return Optional.empty();
        }
    }
}
