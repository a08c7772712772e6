package dev.statute.session.store;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.inputId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.json.WireFormats;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputState;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InputStatePersistenceRecordTest {
    private static final InputState STATE = InputState.newAccepted(InputFacts.of(inputId(1), NOW));

    private final AtomicInteger written = new AtomicInteger();
    private final InputStatePersistenceRecord stored = new InputStatePersistenceRecord(STATE, state -> {
        written.incrementAndGet();
        return new WireFormats().inputState().writeBytes(state);
    });

    @Test
    void aStoreThatKeepsValuesHasNothingWritten() {
        assertThat(stored.stored().state()).isEqualTo(STATE);
        assertThat(written).hasValue(0);
    }

    @Test
    void theBytesAreThoseOfTheStoredFormAndMadeOnce() {
        byte[] bytes = stored.storeRecord();

        assertThat(new WireFormats().inputState().read(bytes)).isEqualTo(STATE);
        assertThat(stored.storeRecord()).isEqualTo(bytes);
        assertThat(written).hasValue(1);
    }

    @Test
    void nobodyCanChangeWhatTheNextOneGets() {
        byte[] bytes = stored.storeRecord();
        byte[] before = bytes.clone();
        bytes[0] = '?';

        assertThat(stored.storeRecord()).isEqualTo(before);
    }

    @Test
    void whatCannotBeWrittenIsTriedAgain() {
        InputStatePersistenceRecord failing = new InputStatePersistenceRecord(STATE, state -> {
            if (written.incrementAndGet() == 1) {
                throw new IllegalStateException("no memory");
            }
            return new byte[] {7};
        });

        assertThatThrownBy(failing::storeRecord).hasMessage("no memory");
        assertThat(failing.storeRecord()).containsExactly(7);
    }
}
