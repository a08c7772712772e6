package dev.statute.generate.tla;

import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Local;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rest of a module calls by name: groups of phases, constants, domains, definitions. To be written when all else
 * is, since only then it is known what is called.
 */
final class DefinitionWriter {
    private final Writers writers;
    private final List<Definition> ordered;

    DefinitionWriter(Writers writers) {
        this.writers = writers;
        this.ordered = DefinitionOrder.of(writers.machine().definitions()).stream()
                .filter(definition -> !Carried.isReadBy(definition.body()))
                .toList();
    }

    /** The section; empty if there is nothing to name. */
    String write() {
        String definitions = definitions();
        ModuleText names = new ModuleText();
        names.section("Names of the spec.");
        String heading = names.toString();
        groups(names);
        constants(names);
        List<String> domains = writers.domains().definitions();
        if (!domains.isEmpty()) {
            names.line(String.join("\n", domains));
        }
        if (definitions.isEmpty()) {
            return names.toString().equals(heading) ? "" : names.toString();
        }
        return names + "\n" + definitions;
    }

    private void groups(ModuleText text) {
        boolean first = true;
        for (var group : writers.names().groups().entrySet()) {
            (first ? text : text.attached()).define("", group.getValue(), ExprWriter.listOf(group.getKey()));
            first = false;
        }
    }

    private void constants(ModuleText text) {
        ValueWriter values = new ValueWriter(writers.prelude());
        List<Constant> constants = Stream.concat(
                        writers.machine().imported().stream(), writers.machine().constants().stream())
                .toList();
        boolean first = true;
        for (Constant constant : constants) {
            String value = values.of(constant.value()).text();
            (first ? text : text.attached())
                    .define(constant.doc(), writers.names().of(constant), value);
            first = false;
        }
    }

    private String definitions() {
        readInNext();
        ModuleText text = new ModuleText();
        ordered.forEach(definition -> define(definition, text));
        return text.toString();
    }

    /** What a definition that is read in the state after calls is read there too; callers stand behind what they call. */
    private void readInNext() {
        for (int i = ordered.size() - 1; i >= 0; i--) {
            Definition definition = ordered.get(i);
            if (writers.nextDefinitions().contains(definition)) {
                inNext(definition);
            }
        }
    }

    private String inNext(Definition definition) {
        ExprWriter exprs = bound(definition);
        return exprs.in(exprs.scope().inNext()).text(definition.body());
    }

    private ExprWriter bound(Definition definition) {
        ExprWriter exprs = writers.onState();
        for (Local parameter : definition.parameters()) {
            exprs = exprs.with(parameter);
        }
        return exprs;
    }

    private void define(Definition definition, ModuleText text) {
        ExprWriter exprs = bound(definition);
        Object[] parameters =
                definition.parameters().stream().map(exprs.scope()::name).toArray();
        text.define(
                definition.doc(),
                Tla.call(writers.names().of(definition), parameters).text(),
                exprs.text(definition.body()));
        if (writers.nextDefinitions().contains(definition)) {
            String next = Tla.call(writers.names().next(definition), parameters).text();
            text.attached().define("", next, inNext(definition));
        }
    }
}
