package com.example.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the agent remembers comes back as it was, and a store loses none of it. */
final class MemoryTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.forSession(Keeping.SESSION);
    private static final Memory EMPTY = Memory.empty(Keeping.SESSION);

    @Test
    void whatIsStoredIsReadAgain() {
        Memory memory = EMPTY.with("\"One\"", "Yes.\nNo.").with("\"Zwei ä\u2028\"", "");

        assertThat(Memory.read(memory.snapshot())).isEqualTo(memory);
        assertThat(memory.lines()).containsExactly("read \"One\"", "said Yes. No.", "read \"Zwei ä \"", "said ");
        assertThat(Memory.read(EMPTY.snapshot())).isEqualTo(EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "agent-session memory 2 00000000-0000-7000-8000-000000000000\n",
                "agent-session memory 1 00000000-0000-7000-8000-000000000000",
                "agent-session memory 1 somebody\n",
                "agent-session memory 1 00000000-0000-7000-8000-000000000000\nread One\nsaid",
                "agent-session memory 1 00000000-0000-7000-8000-000000000000\nOne\n"
            })
    void somethingElseIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Memory.read(SessionSnapshot.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Memory.read(SessionSnapshot.of(new byte[] {(byte) 0xFF})))
                .withMessageContaining("no text");
    }

    @Test
    void aStoreRefusesAMemoryThatDoesNotContinueTheStoredOne() {
        RuntimeStore store = new InMemoryRuntimeStore(Memory.READER);
        Memory first = EMPTY.with("One", "1");
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(first.snapshot()));

        assertThatExceptionOfType(RuntimeStoreException.class)
                .isThrownBy(() -> store.commitSessionSnapshot(
                        RUNTIME, new SessionDelta(EMPTY.with("Two", "2").snapshot())))
                .withMessageContaining("does not continue");
        store.commitSessionSnapshot(
                RUNTIME, new SessionDelta(first.with("Two", "2").snapshot()));
        assertThat(store.loadSessionSnapshot(RUNTIME))
                .contains(first.with("Two", "2").snapshot());
    }
}
