package dev.statute.session.store;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.json.WireFormats;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.RunApplyBoundary;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryRuntimeStoreTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("rt:one");
    private static final LogicalRuntimeId OTHER = LogicalRuntimeId.of("rt:two");

    private final InMemoryRuntimeStore store = new InMemoryRuntimeStore(InMemoryRuntimeStoreTest::transcript);

    /** Sessions of this test are lines: the session, how it was rewritten, then messages; notices begin with "~", context with "#". */
    private static Optional<Transcript> transcript(SessionSnapshot snapshot) {
        List<String> lines = Arrays.asList(new String(snapshot.bytes(), StandardCharsets.UTF_8).split("\n", -1));
        if (!lines.get(0).startsWith("session ")) {
            throw new IllegalArgumentException("the first line names no session");
        }
        List<Transcript.Message> messages = lines.subList(2, lines.size()).stream()
                .map(line -> new Transcript.Message(kind(line), line))
                .toList();
        String revision = String.join("|", lines.subList(2, lines.size()));
        List<TranscriptRewrite> rewrites = new ArrayList<>();
        for (String step : lines.get(1).isEmpty() ? new String[0] : lines.get(1).split(";")) {
            rewrites.add(new TranscriptRewrite(step.split("->")[0], step.split("->")[1]));
        }
        Optional<Transcript.History> history =
                rewrites.isEmpty() ? Optional.empty() : Optional.of(new Transcript.History(rewrites, revision));
        int number = Integer.parseInt(lines.get(0).substring("session ".length()));
        return Optional.of(new Transcript(new SessionId(uuid(number)), messages, revision, history));
    }

    private static Transcript.MessageKind kind(String line) {
        return line.startsWith("~")
                ? Transcript.MessageKind.TRANSIENT_NOTICE
                : line.startsWith("#") ? Transcript.MessageKind.SYSTEM_CONTEXT : Transcript.MessageKind.CONVERSATION;
    }

    private static SessionSnapshot session(int number, String rewrites, String... messages) {
        return bytes("session " + number + "\n" + rewrites + "\n" + String.join("\n", messages));
    }

    private static SessionSnapshot bytes(String text) {
        return SessionSnapshot.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RunBoundaryReceipt receipt(long sequence) {
        return new RunBoundaryReceipt(
                runId(1), RunApplyBoundary.RUN_START, List.of(inputId(1)), Optional.of("ab".repeat(32)), 1, sequence);
    }

    private static InputState state(int number) {
        return InputState.newAccepted(InputFacts.of(inputId(number), NOW));
    }

    private static InputState queued(int number) {
        return state(number)
                .apply(InputLifecycle.Input.QueueAccepted.INSTANCE, NOW)
                .state();
    }

    private static InputState over(int number) {
        return state(number)
                .apply(new InputLifecycle.Input.Abandon(new AbandonReason.Reset()), NOW)
                .state();
    }

    private static InputStatePersistenceRecord record(InputState state) {
        return new InputStatePersistenceRecord(state, new WireFormats().inputState()::writeBytes);
    }

    private boolean apply(SessionSnapshot session, long sequence, InputState... inputs) {
        return store.atomicApply(
                RUNTIME,
                Optional.of(new SessionDelta(session)),
                receipt(sequence),
                Arrays.stream(inputs).map(InMemoryRuntimeStoreTest::record).toList(),
                Optional.empty());
    }

    private void refused(RuntimeStoreException.Kind kind, Runnable operation) {
        List<StoredInput> inputs = store.loadInputStates(RUNTIME);
        Optional<SessionSnapshot> session = store.loadSessionSnapshot(RUNTIME);
        assertThatThrownBy(operation::run)
                .isInstanceOfSatisfying(
                        RuntimeStoreException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
        assertThat(store.loadInputStates(RUNTIME)).isEqualTo(inputs);
        assertThat(store.loadSessionSnapshot(RUNTIME)).isEqualTo(session);
    }

    @Test
    void b1_a_boundary_is_stored_as_a_whole() {
        apply(session(1, "", "hello"), 0, queued(1));

        assertThat(store.loadSessionSnapshot(RUNTIME)).contains(session(1, "", "hello"));
        assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 0)).contains(receipt(0));
        assertThat(store.loadInputState(RUNTIME, inputId(1)).orElseThrow().state())
                .isEqualTo(queued(1));
    }

    @Test
    void b2_what_is_not_stored_is_no_error() {
        assertThat(store.loadInputStates(RUNTIME)).isEmpty();
        assertThat(store.loadInputState(RUNTIME, inputId(1))).isEmpty();
        assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 0)).isEmpty();
        assertThat(store.loadMachineLifecycleRecord(RUNTIME)).isEmpty();
    }

    @Test
    void b3_a_later_record_replaces_an_earlier_one() {
        store.persistInputState(RUNTIME, record(state(1)));
        store.persistInputState(RUNTIME, record(queued(1)));

        assertThat(store.loadInputStates(RUNTIME))
                .containsExactly(new StoredInput(queued(1), StoredInput.PRESENT_VERSION));
    }

    @Test
    void b4_runtimes_see_nothing_of_each_other() {
        store.persistInputState(RUNTIME, record(state(1)));
        store.persistInputState(OTHER, record(state(2)));

        assertThat(store.loadInputStates(RUNTIME)).hasSize(1);
        assertThat(store.loadInputState(RUNTIME, inputId(2))).isEmpty();
    }

    @Test
    void b5_one_input_is_found_by_its_id_and_by_its_key() {
        InputState keyed = state(1).withFacts(facts -> facts.withIdempotencyKey(new IdempotencyKey("k")));
        store.persistInputState(RUNTIME, record(keyed));

        assertThat(store.loadInputState(RUNTIME, inputId(1)).orElseThrow().state())
                .isEqualTo(keyed);
        assertThat(store.loadInputStateByKey(RUNTIME, new IdempotencyKey("k"))
                        .orElseThrow()
                        .state())
                .isEqualTo(keyed);
        assertThat(store.loadInputStateByKey(OTHER, new IdempotencyKey("k"))).isEmpty();
    }

    @Test
    void b7_a_session_is_given_back_byte_for_byte() {
        SessionSnapshot session = session(1, "", "hello", "world");
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(session));

        assertThat(store.loadSessionSnapshot(RUNTIME)).contains(session);
    }

    @Test
    void b8_a_receipt_keeps_its_number() {
        apply(session(1, "", "hello"), 7);

        assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 7)).contains(receipt(7));
        assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 0)).isEmpty();
    }

    @Test
    void b9_what_is_no_session_is_not_stored() {
        refused(RuntimeStoreException.Kind.WRITE_FAILED, () -> apply(bytes("nonsense"), 0, queued(1)));
        assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 0)).isEmpty();
    }

    @Test
    void b10_another_session_than_expected_is_not_stored() {
        refused(
                RuntimeStoreException.Kind.SESSION_KEY_MISMATCH,
                () -> store.atomicApply(
                        RUNTIME,
                        Optional.of(new SessionDelta(session(1, "", "hello"))),
                        receipt(0),
                        List.of(),
                        Optional.of(new SessionId(uuid(2)))));
    }

    @Test
    void b11_a_session_that_diverges_is_not_stored() {
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(session(1, "", "hello", "world")));

        for (SessionSnapshot diverging :
                List.of(session(1, "", "hello", "moon"), session(1, "", "hello"), session(2, "", "hello", "world"))) {
            refused(
                    RuntimeStoreException.Kind.WRITE_FAILED,
                    () -> store.commitSessionSnapshot(RUNTIME, new SessionDelta(diverging)));
        }
        refused(RuntimeStoreException.Kind.WRITE_FAILED, () -> apply(session(1, "", "hello", "moon"), 0, queued(1)));
    }

    @Test
    void a_session_may_go_on_and_its_context_and_notices_may_change() {
        for (SessionSnapshot next : List.of(
                session(1, "", "#context", "hello"),
                session(1, "", "#context", "hello", "world"),
                session(1, "", "#new context", "hello", "world", "~busy"),
                session(1, "", "#new context", "hello", "world", "again"),
                session(1, "#new context|hello|world|again->#new context|summary", "#new context", "summary"))) {
            store.commitSessionSnapshot(RUNTIME, new SessionDelta(next));
            assertThat(store.loadSessionSnapshot(RUNTIME)).contains(next);
        }
        refused(
                RuntimeStoreException.Kind.WRITE_FAILED,
                () -> store.commitSessionSnapshot(
                        RUNTIME, new SessionDelta(session(1, "", "#new context", "summary", "more"))));
    }

    @Test
    void a_boundary_that_the_session_has_passed_stores_nothing() {
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(session(1, "", "hello", "world")));

        assertThat(apply(session(1, "", "hello"), 0, queued(1))).isFalse();

        assertThat(store.loadSessionSnapshot(RUNTIME)).contains(session(1, "", "hello", "world"));
        assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 0)).isEmpty();
        assertThat(store.loadInputStates(RUNTIME)).isEmpty();
    }

    @Test
    void a_session_in_which_nothing_was_said_is_overwritten_by_a_boundary() {
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(session(1, "", "#you are an agent")));

        apply(session(1, "", "#somebody else", "hello"), 0);

        assertThat(store.loadSessionSnapshot(RUNTIME)).contains(session(1, "", "#somebody else", "hello"));
    }

    @Test
    void b12_a_session_outside_of_a_run_is_stored_alone() {
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(session(1, "", "hello")));

        assertThat(store.loadInputStates(RUNTIME)).isEmpty();
        assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 0)).isEmpty();
    }

    @Test
    void b13_a_receipt_is_stored_once() {
        apply(session(1, "", "hello"), 0, queued(1));

        refused(RuntimeStoreException.Kind.WRITE_FAILED, () -> apply(session(1, "", "hello", "world"), 0, queued(2)));
    }

    @Test
    void b14_a_state_is_stored_with_inputs_and_leaves_others_alone() {
        store.persistInputState(RUNTIME, record(state(1)));
        byte[] bytes = {1, 2, 3};
        MachineLifecycleRecord snapshot = new MachineLifecycleRecord(RuntimeControl.Phase.RETIRED, RuntimeBinding.NONE);

        store.commitMachineLifecycle(RUNTIME, new MachineLifecycleCommit(snapshot, bytes), List.of(record(queued(2))));

        assertThat(store.loadMachineLifecycleRecord(RUNTIME).orElseThrow()).containsExactly(bytes);
        assertThat(store.loadInputStates(RUNTIME).stream().map(StoredInput::state))
                .containsExactly(state(1), queued(2));
    }

    @Test
    void inputs_whose_life_is_not_over_come_page_by_page() {
        for (int number = 1; number <= 5; number++) {
            store.persistInputState(RUNTIME, record(queued(number)));
        }
        store.persistInputState(RUNTIME, record(over(2)));

        InputPage first = store.loadNonTerminalInputs(RUNTIME, Optional.empty(), 2);
        InputPage second = store.loadNonTerminalInputs(RUNTIME, first.next(), 2);

        assertThat(first.inputs().stream().map(StoredInput::state)).containsExactly(queued(1), queued(3));
        assertThat(second.inputs().stream().map(StoredInput::state)).containsExactly(queued(4), queued(5));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a33_a_session_is_replaced_or_removed_only_if_it_is_the_expected_one() {
        SessionSnapshot present = session(1, "", "hello");
        SessionSnapshot other = session(1, "", "other");
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(present));

        assertThat(store.replaceSessionSnapshotIfCurrent(RUNTIME, other, other)).isFalse();
        assertThat(store.clearSessionSnapshotIfCurrent(RUNTIME, other)).isFalse();
        assertThat(store.loadSessionSnapshot(RUNTIME)).contains(present);
        refused(
                RuntimeStoreException.Kind.WRITE_FAILED,
                () -> store.replaceSessionSnapshotIfCurrent(RUNTIME, other, bytes("nonsense")));
        assertThat(store.replaceSessionSnapshotIfCurrent(RUNTIME, present, other))
                .isTrue();
        assertThat(store.clearSessionSnapshotIfCurrent(RUNTIME, other)).isTrue();
        assertThat(store.loadSessionSnapshot(RUNTIME)).isEmpty();
    }

    @Test
    void of_two_rewrites_of_one_transcript_the_second_loses() {
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(session(1, "", "a", "b")));
        TranscriptRewrite rewrite = new TranscriptRewrite("a|b", "ab");
        SessionDelta rewritten = new SessionDelta(session(1, "a|b->ab", "ab"));

        store.commitSessionTranscriptRewriteSnapshot(RUNTIME, rewritten, rewrite);

        assertThat(store.loadSessionSnapshot(RUNTIME)).contains(rewritten.sessionSnapshot());
        refused(
                RuntimeStoreException.Kind.TRANSCRIPT_REVISION_CONFLICT,
                () -> store.commitSessionTranscriptRewriteSnapshot(RUNTIME, rewritten, rewrite));
    }

    @Test
    void an_update_of_login_flows_that_fails_changes_nothing() {
        store.persistAuthOauthFlowSnapshot(new byte[] {1});

        assertThatThrownBy(() -> store.updateAuthOauthFlowSnapshot(present -> {
                    throw new IllegalStateException("full");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.loadAuthOauthFlowSnapshot().orElseThrow()).containsExactly(1);
    }

    @Test
    void only_drivers_can_make_what_stores_accept() {
        assertThatThrownBy(() -> StoreWriter.of(MethodHandles.lookup())).isInstanceOf(IllegalCallerException.class);
        assertThatThrownBy(() -> StoreWriter.of(MethodHandles.publicLookup()))
                .isInstanceOf(IllegalCallerException.class);
    }
}
