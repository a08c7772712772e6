package dev.statute.spec.syntax.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** What the value under a key, or an item of a list, looks like. Immutable; no shape contains itself. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Shape {
    /** What is wanted, with its article, for use inside of a sentence: {@code an expression}. */
    String wanted();

    /** A value to write, on one line. */
    String example();

    /** What a scalar means. */
    enum TextKind {
        /** A name that is declared by being written here. */
        DECLARED_NAME,
        /** A name that is referred to. */
        NAME,
        /** An expression; the empty collections {@code []} and {@code {}} will do too. */
        EXPRESSION,
        /** An expression that is no collection: a condition, a collection to go through, a call. */
        CONDITION,
        /** A type expression such as {@code option of RunId}. */
        TYPE,
        /** Words for readers. */
        PROSE,
        /** A whole number, not negative. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOL,
        /** Any other text that is looked at later. */
        OTHER
    }

    /** A scalar. */
    record Text(TextKind kind, String wanted, String example) implements Shape {
        public Text {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** One of a few words. */
    record Choice(String wanted, List<Option> options) implements Shape {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String example() {
            return options.get(0).value();
        }
    }

    /** A word of a choice and what it stands for. */
    record Option(String value, String doc) {}

    /** Data or a pattern, whose form follows from a type that is known later. */
    record Data(String wanted, String example) implements Shape {}

    /** A list. */
    record ListOf(String wanted, String example, Shape item) implements Shape {}

    /**
     * A closed mapping.
     *
     * @param name what it describes, without article: {@code transition}
     * @param wanted what is wanted, with article
     * @param doc a sentence or two on the element
     * @param keys its keys in canonical order
     * @param open entries with names of the author's, if there may be any
     */
    record Mapping(String name, String wanted, String example, String doc, List<Key> keys, Optional<Open> open)
            implements Shape {
        public Mapping {
            keys = List.copyOf(keys);
        }

        /** The key of that name. */
        public Optional<Key> key(String wantedName) {
            return keys.stream().filter(k -> k.name().equals(wantedName)).findFirst();
        }

        /** Whether {@code {}} is a complete value. */
        public boolean mayBeEmpty() {
            boolean needsEntry = open.map(o -> o.count() == Count.ONE).orElse(false);
            return keys.stream().noneMatch(Key::required) && !needsEntry;
        }
    }

    /**
     * Entries whose keys are names.
     *
     * @param what what a name stands for, without article: {@code phase}
     * @param declares whether the names are declared here, rather than referred to
     * @param count how many entries there are
     * @param position how many of the fixed keys come before them in canonical order
     */
    record Open(String what, boolean declares, Count count, int position, Shape value) {}

    /** A number of entries. */
    enum Count {
        /** Exactly one. */
        ONE,
        /** Any, none included. */
        ANY
    }

    /**
     * A mapping of one of several kinds, told apart by a key that only this kind has.
     *
     * @param otherwise the kind without such a key, if there is one
     */
    record Cases(String name, String wanted, String doc, List<Case> cases, Optional<Mapping> otherwise)
            implements Shape {
        public Cases {
            cases = List.copyOf(cases);
        }

        @Override
        public String example() {
            return cases.get(0).mapping().example();
        }

        /** The keys that tell the kinds apart, in order. */
        public List<String> discriminators() {
            return cases.stream().map(Case::key).toList();
        }
    }

    /** A kind of mapping and the key that tells it. */
    record Case(String key, Mapping mapping) {}

    /** One of several shapes, told apart by whether a scalar, a list or a mapping is written. */
    record Either(List<Shape> alternatives) implements Shape {
        public Either {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public String wanted() {
            return alternatives.stream().map(Shape::wanted).collect(Collectors.joining(" or "));
        }

        @Override
        public String example() {
            return alternatives.get(0).example();
        }
    }
}
