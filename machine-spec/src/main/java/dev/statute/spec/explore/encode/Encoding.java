package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Check;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import java.util.List;
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
    private Encoding() {}

    /**
     * The encoding for a machine within domains.
     *
     * @param growth the room that earlier attempts have turned out to need
     */
    public static Encoding of(Machine machine, Check check, Growth growth) {
        throw new UnsupportedOperationException();
    }

    /** The machine. */
    public Machine machine() {
        throw new UnsupportedOperationException();
    }

    /** The number of longs that a packed state takes, at least 1. */
    public int words() {
        throw new UnsupportedOperationException();
    }

    /** The number of bits that the largest packed state takes. */
    public int bits() {
        throw new UnsupportedOperationException();
    }

    /** A new frame, large enough for everything that was lowered before. */
    public long[] newFrame() {
        throw new UnsupportedOperationException();
    }

    /**
     * Packs the state after.
     *
     * @throws GrowthNeededException if a value needs more room than is reserved for it
     */
    public void pack(Phase phase, long[] frame, long[] into, int at) {
        throw new UnsupportedOperationException();
    }

    /** The phase of a packed state. */
    public Phase phase(long[] packed, int at) {
        throw new UnsupportedOperationException();
    }

    /** Unpacks a state into the region of the state before, and answers its phase. */
    public Phase unpack(long[] packed, int at, long[] frame) {
        throw new UnsupportedOperationException();
    }

    /** A packed state as plain values, without carried fields. */
    public MachineState decode(long[] packed, int at) {
        throw new UnsupportedOperationException();
    }

    /** Packs plain values, which lie in their types. */
    public void encode(MachineState state, long[] into, int at) {
        throw new UnsupportedOperationException();
    }

    /** Puts a state into the region of the state before, as {@link #unpack} does. */
    public void load(MachineState state, long[] frame) {
        throw new UnsupportedOperationException();
    }

    /** The domains of the components of an input, in the order of declaration. */
    public List<PayloadDomain> payload(Input input) {
        throw new UnsupportedOperationException();
    }
}
