package dev.statute.generate.java;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;

/**
 * Something that a policy looks at in order to decide: an input, the value of an option, a component of a variant. Equal
 * aspects are the same place.
 */
sealed interface Aspect {
    /** The type of what is looked at. */
    Type type();

    /** A name for a variable, different for different aspects; that of an option is also that of its content. */
    String variable();

    /** An input of the policy. */
    record Input(Component input) implements Aspect {
        @Override
        public Type type() {
            return input.type();
        }

        @Override
        public String variable() {
            return FaceNames.accessor(input);
        }
    }

    /** The value of an option that is known to have one. Inside of generated code it is the option itself. */
    record Content(Aspect option) implements Aspect {
        @Override
        public Type type() {
            return ((Type.Option) option.type()).element();
        }

        @Override
        public String variable() {
            return option.variable();
        }
    }

    /** A component of a value that is known to be of that variant. */
    record Part(Aspect whole, Type.Variant variant, Component component) implements Aspect {
        @Override
        public Type type() {
            return component.type();
        }

        // No name of Java that comes from a spec holds an underscore, so these meet no input and no other part.
        @Override
        public String variable() {
            return cast() + "_" + FaceNames.accessor(component);
        }

        /** The variable that holds the whole as that variant. */
        String cast() {
            return cast(whole, variant);
        }

        static String cast(Aspect whole, Type.Variant variant) {
            return whole.variable() + "_" + variant.name();
        }
    }

    /** The aspect whose value a variable holds: content and option share theirs. */
    default Aspect holder() {
        return this instanceof Content content ? content.option().holder() : this;
    }
}
