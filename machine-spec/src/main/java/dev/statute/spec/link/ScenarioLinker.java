package dev.statute.spec.link;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.DataEntry;
import dev.statute.spec.syntax.MachineSyntax.ExpectSyntax;
import dev.statute.spec.syntax.MachineSyntax.ExpectedEffect;
import dev.statute.spec.syntax.MachineSyntax.GuardSyntax;
import dev.statute.spec.syntax.MachineSyntax.ScenarioSyntax;
import dev.statute.spec.syntax.MachineSyntax.StepSyntax;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links scenarios: data only, no expressions. */
final class ScenarioLinker {
    private final Declarations declarations;
    private final Set<String> guards;
    private final ProblemSink sink;

    /** @param guards the names of all guards of the machine */
    ScenarioLinker(Declarations declarations, Set<String> guards, ProblemSink sink) {
        this.declarations = declarations;
        this.guards = guards;
        this.sink = sink;
    }

    /** The names that guards have in transitions and blocks. */
    static Set<String> guardNames(List<List<GuardSyntax>> requires) {
        Set<String> names = new LinkedHashSet<>();
        requires.forEach(
                require -> require.forEach(guard -> names.add(guard.name().text())));
        return names;
    }

    /** The scenario; empty if something in it has an error, which is reported. */
    Optional<Scenario> link(ScenarioSyntax written) {
        Optional<Map<String, Value>> parameters = parameters(written);
        List<Scenario.Step> steps = new ArrayList<>();
        written.steps().forEach(step -> step(step).ifPresent(steps::add));
        boolean sound = steps.size() == written.steps().size();
        return parameters
                .filter(p -> sound)
                .map(p -> new Scenario(
                        written.name().text(),
                        p,
                        steps,
                        Scalars.text(written.doc()),
                        written.name().textSpan()));
    }

    private Optional<Map<String, Value>> parameters(ScenarioSyntax written) {
        List<Component> components = declarations.parameters.all().stream()
                .map(p -> new Component(p.name(), p.type(), p.doc(), p.at()))
                .toList();
        return declarations
                .data()
                .given("the machine", components, data(written.parameters()))
                .map(values -> {
                    Map<String, Value> complete = new LinkedHashMap<>();
                    for (Parameter parameter : declarations.parameters.all()) {
                        complete.put(parameter.name(), values.getOrDefault(parameter.name(), parameter.defaultValue()));
                    }
                    return complete;
                });
    }

    private Optional<Scenario.Step> step(StepSyntax written) {
        Optional<Input> input = declarations.inputs.input(written.input());
        if (input.isEmpty() || declarations.inputs.isBroken(input.get())) {
            return Optional.empty();
        }
        Optional<Map<String, Value>> payload = declarations
                .data()
                .parts(
                        written.input().textSpan(),
                        input.get().name(),
                        input.get().payload(),
                        data(written.payload()));
        Optional<Scenario.Expectation> expect =
                written.expect().isPresent() ? expect(written.expect().get()) : Optional.of(nothing(written.span()));
        return payload.flatMap(p -> expect.map(
                e -> new Scenario.Step(input.get(), p, e, written.input().textSpan())));
    }

    private static Scenario.Expectation nothing(Span at) {
        return new Scenario.Expectation(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                at);
    }

    private Optional<Scenario.Expectation> expect(ExpectSyntax written) {
        Optional<Phase> phase = written.phase().flatMap(declarations.phases::phase);
        List<Scenario.Observation> observations = new ArrayList<>();
        written.fields().forEach(entry -> observation(entry).ifPresent(observations::add));
        Optional<List<Scenario.ExpectedEffect>> effects = written.effects().map(this::effects);
        Optional<Rejection> rejected = written.rejected().flatMap(r -> declarations.rejections.find(r, sink));
        boolean guardKnown = written.guard().isEmpty()
                || guards.contains(written.guard().get().text());
        if (!guardKnown) {
            Table.reportUnknown("guard", written.guard().get(), guards, sink);
        }
        boolean sound = phase.isPresent() == written.phase().isPresent()
                && observations.size() == written.fields().size()
                && effects.map(List::size).equals(written.effects().map(List::size))
                && rejected.isPresent() == written.rejected().isPresent()
                && guardKnown;
        return sound
                ? Optional.of(new Scenario.Expectation(
                        phase,
                        observations,
                        effects,
                        rejected,
                        written.guard().map(Scalar::text),
                        written.ignored()
                                .filter(i -> !i.text().equals("false"))
                                .map(i ->
                                        i.text().equals("true") ? "" : i.text().strip()),
                        places(written),
                        written.span()))
                : Optional.empty();
    }

    private static Map<Scenario.Part, Span> places(ExpectSyntax written) {
        Map<Scenario.Part, Span> places = new EnumMap<>(Scenario.Part.class);
        written.phase().ifPresent(s -> places.put(Scenario.Part.PHASE, s.textSpan()));
        written.rejected().ifPresent(s -> places.put(Scenario.Part.REJECTED, s.textSpan()));
        written.guard().ifPresent(s -> places.put(Scenario.Part.GUARD, s.textSpan()));
        written.ignored().ifPresent(s -> places.put(Scenario.Part.IGNORED, s.textSpan()));
        return places;
    }

    private Optional<Scenario.Observation> observation(DataEntry entry) {
        String name = entry.name().text();
        Span at = entry.name().textSpan();
        Optional<Definition> definition =
                declarations.definitions.get(name).filter(d -> d.parameters().isEmpty());
        if (definition.isPresent()) {
            Definition found = definition.get();
            return declarations
                    .data()
                    .read(entry.value(), found.type())
                    .map(v -> new Scenario.Observation(
                            name, new Expr.Call(found, List.of(), false, at), v, place(entry.value())));
        }
        List<String> others = new ArrayList<>(declarations.definitions.names());
        others.addAll(List.of("phase", "effects", "rejected", "guard", "ignored"));
        Optional<Field> field = declarations.fields.find(entry.name(), others, sink);
        return field.flatMap(f -> declarations
                .data()
                .read(entry.value(), f.type())
                .map(v -> new Scenario.Observation(name, new Expr.FieldRef(f, false, at), v, place(entry.value()))));
    }

    private static Span place(SourceNode value) {
        return value instanceof Scalar scalar ? scalar.textSpan() : value.span();
    }

    private List<Scenario.ExpectedEffect> effects(List<ExpectedEffect> written) {
        List<Scenario.ExpectedEffect> effects = new ArrayList<>();
        for (ExpectedEffect expected : written) {
            Optional<Effect> effect = declarations.effects.find(expected.name(), sink);
            effect.flatMap(e -> payload(e, expected))
                    .ifPresent(payload -> effects.add(new Scenario.ExpectedEffect(
                            effect.get(), payload, expected.name().textSpan())));
        }
        return effects;
    }

    /** What of the payload is expected: the parts that were written, if any. */
    private Optional<Map<String, Value>> payload(Effect effect, ExpectedEffect expected) {
        return declarations
                .data()
                .given(effect.name(), effect.payload(), data(expected.payload().orElse(List.of())));
    }

    private static Map<Scalar, SourceNode> data(List<DataEntry> entries) {
        Map<Scalar, SourceNode> data = new LinkedHashMap<>();
        entries.forEach(e -> data.put(e.name(), e.value()));
        return data;
    }
}
