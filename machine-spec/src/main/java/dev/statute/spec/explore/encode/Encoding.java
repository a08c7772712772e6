package dev.statute.spec.explore.encode;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How the states of a machine are encoded. There are two forms. A <em>frame</em> is an array of cells, one long each, on
 * which expressions are evaluated: it has a region for the state before, one for the state after, room for the payload at
 * hand and room for intermediate values. A <em>packed</em> state is the same information in {@link #words()} longs, in
 * which equal states are equal bit by bit. Fields that the phase lacks hold fixed values in a frame and take no room in a
 * packed state; carried fields are left out of both. Thread-safe; a frame belongs to one thread.
 */
@API(status = API.Status.INTERNAL)
public final class Encoding {
    private final Machine machine;
    private final Domains domains;
    private final Shapes shapes;
    private final FrameLayout frames = new FrameLayout();
    private final StateRegions regions;
    private final Map<String, Integer> payloadCells = new HashMap<>();
    private final List<Packing> packings = new ArrayList<>();
    private final int words;
    private final int bits;

    private Encoding(Machine machine, Check check, Growth growth) {
        this.machine = machine;
        this.domains = Domains.of(check);
        TypeUse use = TypeUse.of(machine, check);
        this.shapes = new Shapes(use, domains, growth);
        this.regions = new StateRegions(machine, shapes, frames);
        for (Input input : machine.inputs()) {
            for (Component component : input.payload()) {
                payloadCells.computeIfAbsent(
                        payloadKey(component.name(), component.type()),
                        key -> frames.reserve(shapes.of(component.type()).cells()));
            }
        }
        PackedCells cells = new PackedCells(regions, use, domains, growth);
        int tagBits =
                Integer.SIZE - Integer.numberOfLeadingZeros(machine.phases().size() - 1);
        for (Phase phase : machine.phases()) {
            packings.add(new Packing(phase.ordinal(), tagBits, cells.of(phase)));
        }
        this.words = packings.stream().mapToInt(Packing::size).max().orElse(1);
        this.bits = packings.stream().mapToInt(Packing::bits).max().orElse(0);
    }

    /**
     * The encoding for a machine within domains.
     *
     * @param growth the room that earlier attempts have turned out to need
     */
    public static Encoding of(Machine machine, Check check, Growth growth) {
        return new Encoding(machine, check, growth);
    }

    /** The machine. */
    public Machine machine() {
        return machine;
    }

    /** The shapes of its types. */
    public Shapes shapes() {
        return shapes;
    }

    /** The number of longs that a packed state takes, at least 1. */
    public int words() {
        return words;
    }

    /** The number of bits that the largest packed state takes. */
    public int bits() {
        return bits;
    }

    /** A new frame, large enough for everything that was lowered before. */
    public long[] newFrame() {
        return frames.newFrame();
    }

    /** Room for intermediate values in the frames that are made from now on. */
    public int reserve(int cells) {
        return frames.reserve(cells);
    }

    /** Room that holds a value in the frames that are made from now on. */
    public int constant(long[] cells) {
        return frames.preset(cells);
    }

    /** Where the region of the state before stands. */
    public int before() {
        return regions.before();
    }

    /** Where the region of the state after stands. */
    public int after() {
        return regions.after();
    }

    /** How many cells a region has. */
    public int stateCells() {
        return regions.size();
    }

    /** Where in a region a field stands. */
    public int field(Field field) {
        return regions.field(field.name());
    }

    /** Where in a region a parameter stands. */
    public int parameter(String name) {
        return regions.parameter(name);
    }

    /** Where in a frame a component of the payload stands. Components of one name and type share their place. */
    public int payload(String name, Type type) {
        return Objects.requireNonNull(payloadCells.get(payloadKey(name, type)), name);
    }

    private static String payloadKey(String name, Type type) {
        return name + ": " + Shapes.key(type);
    }

    /**
     * Packs the state after.
     *
     * @throws GrowthNeededException if a value needs more room than is reserved for it
     */
    public void pack(Phase phase, long[] frame, long[] into, int at) {
        pack(phase, frame, regions.after(), into, at);
    }

    /** Packs the state in a region, which may be of the frame that it is packed into. */
    void pack(Phase phase, long[] frame, int region, long[] into, int at) {
        Packing packing = packings.get(phase.ordinal());
        packing.pack(frame, region, into, at);
        for (int i = packing.size(); i < words; i++) {
            into[at + i] = 0;
        }
    }

    /** The phase of a packed state. */
    public Phase phase(long[] packed, int at) {
        return machine.phases().get(packings.get(0).tag(packed[at]));
    }

    /** Unpacks a state into the region of the state before, and answers its phase. */
    public Phase unpack(long[] packed, int at, long[] frame) {
        Phase phase = phase(packed, at);
        regions.blank(frame, regions.before());
        packings.get(phase.ordinal()).unpack(packed, at, frame, regions.before());
        return phase;
    }

    /** A packed state as plain values, without carried fields. */
    public MachineState decode(long[] packed, int at) {
        long[] frame = newFrame();
        Phase phase = unpack(packed, at, frame);
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : machine.fieldsOf(phase)) {
            if (!field.carried()) {
                fields.put(field.name(), shapes.of(field.type()).read(frame, regions.before() + field(field)));
            }
        }
        Map<String, Value> parameters = new LinkedHashMap<>();
        for (Parameter parameter : machine.parameters()) {
            int place = regions.before() + parameter(parameter.name());
            parameters.put(parameter.name(), shapes.of(parameter.type()).read(frame, place));
        }
        return new MachineState(phase, fields, parameters);
    }

    /**
     * Packs plain values, which lie in their types; carried fields are left out.
     *
     * @throws GrowthNeededException if a value needs more room than is reserved for it
     */
    public void encode(MachineState state, long[] into, int at) {
        long[] frame = newFrame();
        load(state, frame);
        pack(state.phase(), frame, regions.before(), into, at);
    }

    /**
     * Puts a state into the region of the state before, as {@link #unpack} does.
     *
     * @throws GrowthNeededException if a value needs more room than is reserved for it
     */
    public void load(MachineState state, long[] frame) {
        regions.blank(frame, regions.before());
        for (Field field : machine.fieldsOf(state.phase())) {
            if (!field.carried()) {
                Value value = Objects.requireNonNull(state.fields().get(field.name()), field.name());
                shapes.of(field.type()).write(value, frame, regions.before() + field(field));
            }
        }
        for (Parameter parameter : machine.parameters()) {
            Value value = Objects.requireNonNull(state.parameters().get(parameter.name()), parameter.name());
            shapes.of(parameter.type()).write(value, frame, regions.before() + parameter(parameter.name()));
        }
    }

    /** The domains of the components of an input, in the order of declaration. */
    public List<PayloadDomain> payload(Input input) {
        List<PayloadDomain> payload = new ArrayList<>();
        for (Component component : input.payload()) {
            List<Value> values = domains.of(input, component).values();
            Shape shape = shapes.of(component.type());
            long[][] encoded = values.stream().map(shape::cellsOf).toArray(long[][]::new);
            payload.add(new PayloadDomain(component, values, encoded, payload(component.name(), component.type())));
        }
        return payload;
    }
}
