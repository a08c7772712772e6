package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.LocalNumbers;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.DataEntry;
import dev.statute.spec.syntax.PolicySyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links one policy. */
final class PolicyLinker {
    private final PolicySyntax written;
    private final FileNames names;
    private final DataReader data;
    private final ProblemSink sink;
    private final LocalNumbers numbers = new LocalNumbers();

    PolicyLinker(PolicySyntax written, FileNames names, ProblemSink sink) {
        this.written = written;
        this.names = names;
        this.data = new DataReader(names, sink);
        this.sink = sink;
    }

    /** The policy with everything that has no error; empty if its output has one. */
    Optional<Policy> link() {
        Components.Linked inputs = Components.link(written.inputs(), names, sink);
        boolean decidable = inputs.sound().stream().filter(this::isDecidable).count()
                == inputs.sound().size();
        Optional<Type> output = TypeParser.parse(written.output(), names, sink);
        if (output.isEmpty() || !inputs.broken().isEmpty() || !decidable) {
            return Optional.empty();
        }
        List<Component> parts = outputParts(output.get());
        checkNames(inputs.sound(), parts);
        List<Local> inputLocals = locals(inputs.sound());
        List<Local> outputLocals = locals(parts);
        OutputReader outputs = new OutputReader(written.bases(), output.get(), data, sink);
        Scalar name = written.header().name().orElseThrow();
        Policy policy = new Policy(
                written.source(),
                name.text(),
                Scalars.text(written.header().packageName()),
                written.header()
                        .version()
                        .map(v -> Numbers.read(v, 0, Integer.MAX_VALUE, sink).orElse(0))
                        .orElse(0L),
                inputs.sound(),
                output.get(),
                written.hit().flatMap(h -> Words.HIT.read(h, sink)).orElse(Policy.Hit.UNIQUE),
                written.complete().flatMap(c -> Words.TRUTH.read(c, sink)).orElse(true),
                rows(inputs.sound(), outputs),
                otherwise(outputs),
                inputLocals,
                outputLocals,
                laws(inputLocals, outputLocals),
                examples(inputs.sound(), parts),
                Scalars.text(written.header().doc()),
                name.textSpan());
        reportUnusedBases(policy, outputs);
        return Optional.of(policy);
    }

    /** Whether a table can have such an input; if not, that is reported. */
    private boolean isDecidable(Component input) {
        Type type = input.type() instanceof Type.Option option ? option.element() : input.type();
        boolean decidable = type instanceof Type.Bool
                || type instanceof Type.Enum
                || type instanceof Type.Int
                || type instanceof Type.Variants
                || type instanceof Type.PhaseOf
                || input.type() instanceof Type.Option;
        if (!decidable) {
            sink.report(Problem.of(LinkProblem.INPUT_TYPE_NOT_DECIDABLE, input.at())
                    .with("found", "`" + Types.text(input.type()) + "`"));
        }
        return decidable;
    }

    private List<Component> outputParts(Type output) {
        return output instanceof Type.Record record
                ? record.components()
                : List.of(new Component("result", output, "", written.output().textSpan()));
    }

    private void checkNames(List<Component> inputs, List<Component> parts) {
        for (Component input : inputs) {
            for (Component part : parts) {
                if (part.name().equals(input.name())) {
                    sink.report(Problem.of(LinkProblem.TAKEN_BY_OUTPUT, input.at())
                            .with("name", input.name())
                            .related("the component of the output", part.at()));
                }
            }
        }
    }

    private List<Local> locals(List<Component> components) {
        return components.stream()
                .map(c -> new Local(c.name(), c.type(), numbers.next(), c.at()))
                .toList();
    }

    private List<Policy.Row> rows(List<Component> inputs, OutputReader outputs) {
        Map<String, List<SourceNode>> sets = new LinkedHashMap<>();
        written.sets().forEach(set -> sets.put(set.name().text(), set.values()));
        PatternReader patterns = new PatternReader(names, sets, sink);
        List<Policy.Row> rows = new ArrayList<>();
        for (PolicySyntax.RowSyntax row : written.rows()) {
            Optional<List<Pattern>> condition = condition(row, inputs, patterns);
            Optional<Value> then = outputs.read(row.then());
            if (condition.isPresent() && then.isPresent()) {
                rows.add(new Policy.Row(
                        row.name().text(),
                        condition.get(),
                        then.get(),
                        Scalars.text(row.because()),
                        Scalars.text(row.doc()),
                        row.name().textSpan()));
            }
        }
        if (rows.size() == written.rows().size()) {
            written.sets().stream()
                    .map(PolicySyntax.SetSyntax::name)
                    .filter(set -> !patterns.uses(set.text()))
                    .forEach(set -> reportUnused("set", set));
        }
        return rows;
    }

    /** Only for a table whose rows are right: what a wrong row would have used is not known. */
    private void reportUnusedBases(Policy policy, OutputReader outputs) {
        if (policy.rows().size() == written.rows().size()
                && policy.otherwise().isPresent() == written.otherwise().isPresent()) {
            written.bases().stream()
                    .map(PolicySyntax.BaseSyntax::name)
                    .filter(base -> !outputs.uses(base.text()))
                    .forEach(base -> reportUnused("base", base));
        }
    }

    private void reportUnused(String role, Scalar name) {
        sink.report(Problem.of(LinkProblem.UNUSED_IN_TABLE, name.textSpan())
                .with("role", role)
                .with("name", name.text()));
    }

    private Optional<List<Pattern>> condition(
            PolicySyntax.RowSyntax row, List<Component> inputs, PatternReader patterns) {
        Map<String, DataEntry> given = new LinkedHashMap<>();
        boolean sound = true;
        for (DataEntry entry : row.condition()) {
            if (inputs.stream().anyMatch(i -> i.name().equals(entry.name().text()))) {
                given.put(entry.name().text(), entry);
            } else {
                Table.reportUnknown(
                        "input",
                        entry.name(),
                        inputs.stream().map(Component::name).toList(),
                        sink);
                sound = false;
            }
        }
        List<Pattern> aligned = new ArrayList<>();
        for (Component input : inputs) {
            DataEntry entry = given.get(input.name());
            Optional<Pattern> pattern =
                    entry == null ? Optional.of(new Pattern.Any()) : patterns.read(entry.value(), input.type());
            pattern.ifPresent(aligned::add);
            sound &= pattern.isPresent();
        }
        return sound ? Optional.of(aligned) : Optional.empty();
    }

    private Optional<Policy.Otherwise> otherwise(OutputReader outputs) {
        return written.otherwise()
                .flatMap(o -> outputs.read(o.then())
                        .map(then ->
                                new Policy.Otherwise(then, Scalars.text(o.because()), Scalars.text(o.doc()), o.at())));
    }

    private List<Policy.Law> laws(List<Local> inputs, List<Local> outputs) {
        Scope scope = new ScopeBuilder(numbers).types(names).constants(names).build();
        for (Local local : inputs) {
            scope = scope.withLocal(local);
        }
        for (Local local : outputs) {
            scope = scope.withLocal(local);
        }
        List<Policy.Law> laws = new ArrayList<>();
        for (PolicySyntax.LawSyntax law : written.laws()) {
            Expressions.typed(law.that(), scope, Types.BOOL, sink)
                    .ifPresent(that -> laws.add(new Policy.Law(
                            law.name().text(),
                            that,
                            Scalars.text(law.doc()),
                            law.name().textSpan())));
        }
        return laws;
    }

    private List<Policy.Example> examples(List<Component> inputs, List<Component> parts) {
        List<Policy.Example> examples = new ArrayList<>();
        for (PolicySyntax.ExampleSyntax example : written.examples()) {
            Optional<Map<String, Value>> given = data.parts(
                    example.span(), written.header().name().orElseThrow().text(), inputs, data(example.given()));
            Optional<Map<String, Value>> expect = expected(example, parts);
            if (given.isPresent() && expect.isPresent()) {
                examples.add(new Policy.Example(given.get(), expect.get(), example.span()));
            }
        }
        return examples;
    }

    private Optional<Map<String, Value>> expected(PolicySyntax.ExampleSyntax example, List<Component> parts) {
        boolean single = parts.size() == 1 && parts.get(0).name().equals("result");
        if (single) {
            return data.read(example.expect(), parts.get(0).type()).map(v -> Map.of("result", v));
        }
        Span at = example.expect().span();
        if (!(example.expect() instanceof Mapping mapping)) {
            sink.report(Problem.of(LinkProblem.DATA_MISMATCH, at)
                    .with("expected", "components of the output")
                    .with("found", Scalars.describe(example.expect()))
                    .with("hint", "write `{ " + parts.get(0).name() + ": .. }`"));
            return Optional.empty();
        }
        return data.given("the output", parts, DataReader.written(mapping));
    }

    private static Map<Scalar, SourceNode> data(List<DataEntry> entries) {
        Map<Scalar, SourceNode> data = new LinkedHashMap<>();
        entries.forEach(e -> data.put(e.name(), e.value()));
        return data;
    }
}
