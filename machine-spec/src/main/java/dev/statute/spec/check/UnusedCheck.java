package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.function.Predicate;

/**
 * M112: declarations that nothing uses. Fields, definitions, parameters, effects, reasons and inputs are looked for by
 * reference; groups and constants, which also occur in phase lists and types and leave no trace there, by their word.
 */
final class UnusedCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        Usage usage = Usage.of(machine);
        report("field", machine.fields(), usage::uses, sink);
        report("definition", machine.definitions(), usage::uses, sink);
        report("parameter", machine.parameters(), usage::uses, sink);
        report("effect", machine.effects(), usage::uses, sink);
        report("rejection", machine.rejections(), usage::uses, sink);
        WordIndex words = WordIndex.of(machine.source());
        report("group", machine.groups(), group -> words.occursBeside(group.at()), sink);
        report("constant", machine.constants(), constant -> words.occursBeside(constant.at()), sink);
        machine.inputs().stream()
                .filter(input ->
                        machine.transitions().stream().noneMatch(t -> t.inputs().contains(input)))
                .forEach(input -> sink.report(
                        Problem.of(MachineProblem.INPUT_NOT_TAKEN, input.at()).with("name", input.name())));
    }

    private static <E extends Element> void report(String role, List<E> elements, Predicate<E> used, ProblemSink sink) {
        for (E element : elements) {
            if (!used.test(element)) {
                sink.report(Problem.of(MachineProblem.UNUSED, element.at())
                        .with("role", role)
                        .with("name", element.name()));
            }
        }
    }
}
