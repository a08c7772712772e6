package dev.statute.session.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.statute.kernel.RefusedDocumentException;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Writes states of a machine by the codec that is generated for it, as an object that names the machine and its version. A
 * state comes back through the machine alone.
 *
 * @param <S> states of the machine
 * @param <N> snapshots of them
 */
final class MachineStates<S, N> implements Codec<S> {
    private final Function<S, N> snapshot;
    private final SnapshotWriter<N> write;
    private final Function<JsonParser, N> read;
    private final BiFunction<Place, N, S> restore;

    /** Writes a snapshot as the generated codec does. */
    interface SnapshotWriter<N> {
        void write(N snapshot, JsonGenerator out) throws IOException;
    }

    /**
     * @param snapshot takes a snapshot of a state
     * @param write writes it
     * @param read reads one
     * @param restore has the machine take it back; refuses by {@link #impossible}
     */
    MachineStates(
            Function<S, N> snapshot,
            SnapshotWriter<N> write,
            Function<JsonParser, N> read,
            BiFunction<Place, N, S> restore) {
        this.snapshot = snapshot;
        this.write = write;
        this.read = read;
        this.restore = restore;
    }

    static WireFormatException impossible(Place place, String what) {
        return place.refusal(
                WireFormatException.Problem.IMPOSSIBLE_STATE,
                "is in a state that cannot be: " + what,
                "Restore the record as the runtime wrote it.");
    }

    @Override
    public void write(JsonGenerator out, S state) throws IOException {
        write.write(snapshot.apply(state), out);
    }

    @Override
    public S read(Place place) {
        return restore.apply(place, place.making(() -> readSnapshot(place)));
    }

    private N readSnapshot(Place place) {
        try {
            return read.apply(place.node().traverse());
        } catch (RefusedDocumentException refused) {
            WireFormatException refusal = new WireFormatException(
                    problem(refused.problem()),
                    place.path() + refused.path(),
                    "is not what the machine writes: " + wordsOf(refused),
                    "Restore the record as the runtime wrote it.");
            refusal.initCause(refused);
            throw refusal;
        }
    }

    /** The message without the place, which is that within the state only. */
    private static String wordsOf(RefusedDocumentException refused) {
        String message = String.valueOf(refused.getMessage());
        String place = refused.line() + ":" + refused.column() + ": ";
        int end = message.indexOf(place, refused.path().length());
        return end < 0 ? message : message.substring(end + place.length());
    }

    private static WireFormatException.Problem problem(RefusedDocumentException.Problem problem) {
        return switch (problem) {
            case NOT_JSON, TRAILING_CONTENT, DUPLICATE_FIELD -> WireFormatException.Problem.NOT_JSON;
            case WRONG_MACHINE, DUPLICATE_ELEMENT, NO_VALUE -> WireFormatException.Problem.BAD_VALUE;
            case WRONG_VERSION -> WireFormatException.Problem.WRONG_VERSION;
            case WRONG_TYPE -> WireFormatException.Problem.WRONG_TYPE;
            case UNKNOWN_FIELD -> WireFormatException.Problem.UNKNOWN_FIELD;
            case MISSING_FIELD -> WireFormatException.Problem.MISSING_FIELD;
            case UNKNOWN_NAME -> WireFormatException.Problem.UNKNOWN_NAME;
            case OUT_OF_RANGE -> WireFormatException.Problem.OUT_OF_RANGE;
        };
    }
}
