package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Phase;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What all emitters of one machine share. */
final class MachineContext {
    /** From here on a constructor call with all fields would be longer than what it says. */
    private static final int MOST_CONSTRUCTOR_FIELDS = 32;

    private final Machine machine;
    private final FaceNames names;
    private final BoundChecks bounds;
    private final SelectorProofs proofs;
    private final Matrix matrix;
    private final Map<Phase, List<Field>> fields = new IdentityHashMap<>();
    private final boolean drafts;

    MachineContext(Machine machine, SelectorProofs proofs) {
        this.machine = machine;
        this.names = new FaceNames(machine);
        this.bounds = new BoundChecks(names.beside("Bounds_"));
        this.proofs = proofs;
        this.matrix = Matrix.of(machine);
        machine.phases().forEach(p -> fields.put(p, machine.fieldsOf(p)));
        this.drafts = fields.values().stream().anyMatch(f -> f.size() > MOST_CONSTRUCTOR_FIELDS);
    }

    Machine machine() {
        return machine;
    }

    FaceNames names() {
        return names;
    }

    BoundChecks bounds() {
        return bounds;
    }

    SelectorProofs proofs() {
        return proofs;
    }

    /** The fields of a phase in the order of declaration. */
    List<Field> fields(Phase phase) {
        return java.util.Objects.requireNonNull(fields.get(phase));
    }

    Cell cell(Phase phase, Input input) {
        return matrix.cell(phase, input)
                .orElseThrow(() -> new IllegalArgumentException(
                        machine.name() + " does not decide " + input.name() + " in " + phase.name()));
    }

    boolean hasParameters() {
        return !machine.parameters().isEmpty();
    }

    boolean hasRejectionPayload() {
        return machine.rejections().stream().anyMatch(r -> !r.payload().isEmpty());
    }

    /** The method of inputs that tells which one it is. */
    String inputTag() {
        return tag("inputName", machine.inputs().stream().map(Input::payload));
    }

    /** The method of effects that tells which one it is. */
    String effectTag() {
        return tag("effectName", machine.effects().stream().map(Effect::payload));
    }

    /** The name wanted, unless a component has it already. */
    private static String tag(String wanted, Stream<List<Component>> payloads) {
        boolean taken = payloads.flatMap(List::stream)
                .anyMatch(c -> FaceNames.accessor(c).equals(wanted));
        return taken ? wanted + "_" : wanted;
    }

    /** The fields that exist in every phase. */
    List<Field> commonFields() {
        return machine.fields().stream()
                .filter(f -> f.phases().size() == machine.phases().size())
                .toList();
    }

    /** The fields of a phase that do not exist in every phase. */
    List<Field> ownFields(Phase phase) {
        return fields(phase).stream()
                .filter(f -> f.phases().size() < machine.phases().size())
                .toList();
    }

    /**
     * Whether states are built from a draft instead of by constructors that take every field, and share a superclass with
     * the fields that exist in every phase, so that these are not written out for each of them.
     */
    boolean usesDrafts() {
        return drafts;
    }

    /** Whether the snapshot of some phase would need more parameter slots than a constructor can have. */
    boolean dividesSnapshots() {
        return fields.values().stream()
                .anyMatch(phase ->
                        phase.stream().mapToInt(f -> JavaTypes.slots(f.type())).sum() > SnapshotLayout.MOST_SLOTS);
    }

    /** The Javadoc of an element: what it is, and where the spec declares it. */
    CodeBlock javadoc(Element element, String fallback) {
        return CodeBlock.of("$L\n<p>Declared at $L.\n", Text.doc(element, fallback), Text.html(place(element.at())));
    }

    /** The place in the spec as comments name it: {@code file:line}. */
    String place(Span at) {
        return Text.comment(machine.source().name()) + ":" + at.line();
    }

    /** A stable address of an element of the machine. */
    String address(String section, Element element) {
        return machine.name() + "/" + section + "/" + element.name();
    }
}
