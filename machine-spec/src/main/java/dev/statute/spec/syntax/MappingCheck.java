package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.ShapeCheck.Subject;
import dev.statute.spec.syntax.schema.Key;
import dev.statute.spec.syntax.schema.Shape;
import dev.statute.spec.syntax.schema.Shape.Count;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the keys of mappings with those that an element has. */
final class MappingCheck {
    private final ShapeCheck values;
    private final ScalarNames names;
    private final ProblemSink sink;

    /** Checks a name that is declared by being a key. */
    interface ScalarNames {
        void declared(Scalar name);
    }

    MappingCheck(ShapeCheck values, ScalarNames names, ProblemSink sink) {
        this.values = values;
        this.names = names;
        this.sink = sink;
    }

    void check(Mapping mapping, Shape.Mapping shape, Subject subject) {
        check(mapping, shape, subject, Optional.empty());
    }

    /** The kind of element that a telling key stands for, among all that were possible. */
    private record Written(String discriminator, Shape.Cases all) {}

    /**
     * @param kind the kind that was chosen, where there was a choice; a key of the others is reported as such
     */
    private void check(Mapping mapping, Shape.Mapping shape, Subject subject, Optional<Written> kind) {
        Set<String> misspelt = new LinkedHashSet<>();
        List<Entry> named = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            Optional<Key> key = shape.key(entry.key().text());
            if (key.isPresent()) {
                values.check(entry.value(), key.get().shape(), Subject.ofKey(entry.key()));
            } else if (shape.open().isPresent()) {
                named.add(entry);
            } else {
                unknown(entry.key(), mapping, shape, subject, kind).ifPresent(misspelt::add);
            }
        }
        shape.open().ifPresent(open -> named(named, open, shape, subject));
        for (Key key : shape.keys()) {
            if (key.required() && mapping.entry(key.name()).isEmpty() && !misspelt.contains(key.name())) {
                sink.report(Problem.of(SyntaxProblem.MISSING_KEY, subject.span())
                        .with("subject", subject.text())
                        .with("key", key.name())
                        .with("doc", key.doc())
                        .with("example", key.shape().example()));
            }
        }
    }

    /** Compares a mapping with the kind that its telling key stands for. */
    void checkCases(Mapping mapping, Shape.Cases shape, Subject subject) {
        List<Shape.Case> written = shape.cases().stream()
                .filter(c -> mapping.entry(c.key()).isPresent())
                .toList();
        String discriminators =
                shape.discriminators().stream().map(d -> "`" + d + "`").collect(Collectors.joining(", "));
        if (written.size() > 1) {
            Scalar first = mapping.entry(written.get(0).key()).orElseThrow().key();
            Scalar second = mapping.entry(written.get(1).key()).orElseThrow().key();
            sink.report(Problem.of(SyntaxProblem.SEVERAL_KINDS, second.span())
                    .with("subject", subject.text())
                    .with("first", first.text())
                    .with("second", second.text())
                    .with("discriminators", discriminators)
                    .related("the other one", first.span()));
        } else if (written.size() == 1) {
            check(
                    mapping,
                    written.get(0).mapping(),
                    subject,
                    Optional.of(new Written(written.get(0).key(), shape)));
        } else if (shape.otherwise().isPresent()) {
            check(mapping, shape.otherwise().get(), subject);
        } else if (!misspeltKind(mapping, shape, subject)) {
            sink.report(Problem.of(SyntaxProblem.NO_KIND, subject.span())
                    .with("subject", subject.text())
                    .with("discriminators", discriminators)
                    .with("example", shape.example()));
        }
    }

    /** Reports a key that was probably meant to tell the kind; whether there is one. */
    private boolean misspeltKind(Mapping mapping, Shape.Cases shape, Subject subject) {
        Set<String> keys = new LinkedHashSet<>();
        shape.cases().forEach(c -> c.mapping().keys().forEach(k -> keys.add(k.name())));
        for (Entry entry : mapping.entries()) {
            Optional<String> meant = keys.contains(entry.key().text())
                    ? Optional.empty()
                    : Nearest.of(entry.key().text(), shape.discriminators());
            if (meant.isPresent()) {
                Shape.Mapping kind = shape.cases().stream()
                        .filter(c -> c.key().equals(meant.get()))
                        .findFirst()
                        .orElseThrow()
                        .mapping();
                check(mapping, kind, subject);
                return true;
            }
        }
        return false;
    }

    private void named(List<Entry> entries, Shape.Open open, Shape.Mapping shape, Subject subject) {
        if (open.count() == Count.ONE && entries.isEmpty()) {
            sink.report(Problem.of(SyntaxProblem.NO_NAMED_ENTRY, subject.span())
                    .with("subject", subject.text())
                    .with("what", open.what())
                    .with("example", shape.example()));
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (open.count() == Count.ONE && i > 0) {
                secondName(entry, entries.get(0), open, shape);
                continue;
            }
            if (open.declares()) {
                names.declared(entry.key());
            }
            values.check(entry.value(), open.value(), Subject.ofNamed(open.what(), entry));
        }
    }

    /** A second name where one is wanted is a slip in one of the fixed keys, or two entries run together. */
    private void secondName(Entry entry, Entry first, Shape.Open open, Shape.Mapping shape) {
        Problem problem = Problem.of(
                        SyntaxProblem.SEVERAL_NAMED_ENTRIES, entry.key().span())
                .with("key", entry.key().text())
                .with("what", open.what())
                .related("the first " + open.what(), first.key().span());
        List<String> keys = shape.keys().stream().map(Key::name).toList();
        sink.report(Nearest.of(entry.key().text(), keys)
                .map(key -> problem.fixedBy(replace(entry.key(), key)))
                .orElse(problem));
    }

    /** Reports a key that the element does not have; the key that was probably meant. */
    private Optional<String> unknown(
            Scalar key, Mapping mapping, Shape.Mapping shape, Subject subject, Optional<Written> kind) {
        List<String> others = kind.stream()
                .flatMap(k -> k.all().cases().stream())
                .filter(c -> c.mapping().key(key.text()).isPresent())
                .map(c -> "`" + c.key() + "`")
                .toList();
        List<String> free = shape.keys().stream()
                .map(Key::name)
                .filter(name -> mapping.entry(name).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            sink.report(Problem.of(SyntaxProblem.KEY_OF_ANOTHER_KIND, key.span())
                    .with("key", key.text())
                    .with("kinds", String.join(" and ", others))
                    .with("element", shape.name())
                    .with("discriminator", kind.map(Written::discriminator).orElse(""))
                    .with("hint", "remove it"));
            return Optional.empty();
        }
        Optional<String> meant = Nearest.of(key.text(), free);
        String all = shape.keys().stream().map(k -> "`" + k.name() + "`").collect(Collectors.joining(", "));
        Problem problem = Problem.of(SyntaxProblem.UNKNOWN_KEY, key.span())
                .with("subject", subject.text())
                .with("key", key.text().length() > 60 ? key.text().substring(0, 60) + "..." : key.text())
                .with("hint", meant.map(m -> "did you mean `" + m + "`?").orElse("its keys are " + all));
        sink.report(meant.map(m -> problem.fixedBy(replace(key, m))).orElse(problem));
        return meant;
    }

    private static Fix replace(Scalar key, String word) {
        return Fix.replace("write `" + word + "`", key.span(), word);
    }
}
