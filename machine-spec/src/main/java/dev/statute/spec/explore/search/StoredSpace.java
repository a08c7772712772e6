package dev.statute.spec.explore.search;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import java.util.List;

/** The states of the partitions of a search that is over. */
final class StoredSpace implements StateSpace {
    private final MachineProgram program;
    private final Encoding encoding;
    private final List<Partition> partitions;
    private final StateIds ids;
    private final Numbering numbering;

    StoredSpace(MachineProgram program, List<Partition> partitions) {
        this.program = program;
        this.encoding = program.encoding();
        this.partitions = List.copyOf(partitions);
        this.ids = new StateIds(partitions.size());
        this.numbering = new Numbering(partitions);
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }

    @Override
    public int size() {
        return numbering.size();
    }

    /** How many levels have states. */
    int levels() {
        return numbering.levels();
    }

    @Override
    public int depth(int state) {
        return numbering.level(state);
    }

    @Override
    public boolean isExpanded(int state) {
        int id = numbering.id(state);
        return partition(id).isExpanded(ids.number(id));
    }

    @Override
    public Phase load(int state, long[] frame) {
        int id = numbering.id(state);
        PackedStates states = partition(id).visited().states();
        int local = ids.number(id);
        return encoding.unpack(states.chunk(local), states.offset(local), frame);
    }

    @Override
    public MachineState state(int state) {
        return encoding.decode(packed(numbering.id(state)), 0);
    }

    /** A copy of the state with an id. */
    long[] packed(int id) {
        long[] packed = new long[encoding.words()];
        partition(id).visited().states().copyTo(ids.number(id), packed);
        return packed;
    }

    /** Copies a state. */
    void copyTo(int state, long[] packed) {
        int id = numbering.id(state);
        partition(id).visited().states().copyTo(ids.number(id), packed);
    }

    /** The id of the state from which the one with this id was first reached, or {@link StateIds#NONE}. */
    int predecessor(int id) {
        return partition(id).visited().predecessor(ids.number(id));
    }

    @Override
    public int find(MachineState state) {
        long[] packed = new long[encoding.words()];
        program.canonical().pack(state, packed);
        return find(packed);
    }

    /** The number of a packed state in its stored form, or {@link #NOT_STORED}. */
    int find(long[] packed) {
        long hash = PackedHash.of(packed, 0, packed.length);
        int owner = ids.owner(hash);
        int state = partitions.get(owner).visited().find(packed, 0, hash);
        return state == VisitedStates.ABSENT ? NOT_STORED : numbering.number(owner, state);
    }

    private Partition partition(int id) {
        return partitions.get(ids.partition(id));
    }

    @Override
    public Path path(int state) {
        return new Paths(program, this).to(numbering.id(state)).path();
    }

    @Override
    public Walker walker() {
        return new StateWalker(program, this);
    }
}
