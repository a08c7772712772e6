package dev.statute.generate.report;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.explore.result.Assurance;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.explore.search.Counts;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;

/** Explorations made by hand, with runs that the reference interpreter makes. */
final class Sample {
    private final Machine machine;
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, Trace> traces = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Counts counts = new Counts(147, 199, 10);
    private Assurance assurance = new Assurance(Assurance.Level.EXHAUSTIVE, "exhaustive within InputId: 2, RunId: 2");
    private boolean symmetric;
    private ToLongFunction<Element> count = element -> element.name().length();

    Sample(Machine machine) {
        this.machine = machine;
    }

    Sample counts(long distinct, long generated, int depth) {
        counts = new Counts(distinct, generated, depth);
        return this;
    }

    Sample count(ToLongFunction<Element> of) {
        count = of;
        return this;
    }

    Sample bounded(String text) {
        assurance = new Assurance(Assurance.Level.BOUNDED, text);
        return this;
    }

    Sample symmetric() {
        symmetric = true;
        return this;
    }

    Sample verdict(String property, Verdict verdict, String note) {
        verdicts.put(property, verdict);
        notes.put(property, note);
        return this;
    }

    Sample trace(String property, Trace trace) {
        traces.put(property, trace);
        return this;
    }

    Sample finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    Exploration exploration() {
        List<PropertyResult> properties = new ArrayList<>();
        machine.invariants().forEach(it -> properties.add(result(it, PropertyResult.Kind.INVARIANT)));
        machine.properties().forEach(it -> properties.add(result(it, kind(it))));
        return new Exploration(
                machine,
                counts,
                symmetric,
                assurance,
                properties,
                counted(machine.phases()),
                counted(machine.transitions()),
                counted(machine.rejections()),
                findings,
                Duration.ofMillis(34),
                Duration.ofMillis(12),
                3_528);
    }

    MachineReport report() {
        Exploration exploration = exploration();
        List<Diagnostic> diagnostics =
                Diagnostics.of(findings.stream().map(Finding::problem).toList());
        return new MachineReport(machine, Optional.of(exploration), diagnostics);
    }

    /** A run through inputs such as {@code StageForRun 1}: ids by their numbers, enums by their members. */
    Trace run(OptionalInt loop, String... inputs) {
        Interpreter interpreter = new Interpreter(machine);
        MachineState start = interpreter.initial();
        MachineState state = start;
        List<Trace.Step> steps = new ArrayList<>();
        for (String text : inputs) {
            InputValue input = input(text.split(" "));
            Trace.Step step = new Trace.Step(state, input, interpreter.apply(state, input));
            steps.add(step);
            state = step.after();
        }
        return new Trace(start, steps, loop);
    }

    private InputValue input(String[] words) {
        Input input = machine.input(words[0]).orElseThrow();
        Map<String, Value> payload = new LinkedHashMap<>();
        List<String> values = Arrays.asList(words).subList(1, words.length);
        for (int i = 0; i < values.size(); i++) {
            Component component = input.payload().get(i);
            payload.put(component.name(), value(component.type(), values.get(i)));
        }
        return new InputValue(input, payload);
    }

    private static Value value(Type type, String word) {
        if (type instanceof Type.Id id) {
            return new Value.Token(id.name(), Long.parseLong(word));
        }
        return type instanceof Type.Enum of ? new Value.Member(of.name(), word) : new Value.Int(Long.parseLong(word));
    }

    private PropertyResult result(Element element, PropertyResult.Kind kind) {
        String name = element.name();
        return new PropertyResult(
                name,
                kind,
                verdicts.getOrDefault(name, Verdict.HOLDS),
                notes.getOrDefault(name, ""),
                Optional.ofNullable(traces.get(name)),
                element.at());
    }

    private Map<String, Long> counted(List<? extends Element> elements) {
        Map<String, Long> counted = new LinkedHashMap<>();
        elements.forEach(element -> counted.put(element.name(), count.applyAsLong(element)));
        return counted;
    }

    private static PropertyResult.Kind kind(Property property) {
        if (property instanceof Property.Step) {
            return PropertyResult.Kind.STEP;
        } else if (property instanceof Property.Reachable) {
            return PropertyResult.Kind.REACHABLE;
        } else if (property instanceof Property.Unreachable) {
            return PropertyResult.Kind.UNREACHABLE;
        }
        return property instanceof Property.AlwaysPossible
                ? PropertyResult.Kind.ALWAYS_POSSIBLE
                : PropertyResult.Kind.LEADS_TO;
    }
}
