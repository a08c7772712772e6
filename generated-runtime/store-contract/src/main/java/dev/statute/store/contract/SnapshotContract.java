package dev.statute.store.contract;

import static dev.statute.session.store.RuntimeStoreException.Kind.WRITE_FAILED;
import static dev.statute.store.contract.LineSession.nonsense;
import static dev.statute.store.contract.Names.OTHER;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.Names.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import org.junit.jupiter.api.Test;

/** Sessions that are stored outside of runs, and that are replaced and removed if they are the expected ones. */
abstract class SnapshotContract extends ContractGroup {
    private static final LineSession HELLO = LineSession.of("hello");

    SnapshotContract(StoreBench bench) {
        super(bench);
    }

    @Test
    void b2_a_session_that_is_not_stored_is_an_empty_answer() {
        assertThat(store().loadSessionSnapshot(RUNTIME)).isEmpty();
    }

    @Test
    void b7_a_session_comes_back_byte_for_byte() {
        LineSession session = LineSession.of("héllo\r\t 😀", "", "x".repeat(100_000));
        commit(session);

        assertThat(store().loadSessionSnapshot(RUNTIME)).contains(session.snapshot());
    }

    @Test
    void a_session_is_found_under_its_runtime_only() {
        commit(HELLO);

        assertThat(store().loadSessionSnapshot(LogicalRuntimeId.legacySessionUuidAlias(session(1))))
                .as("the session under its own id")
                .isEmpty();
        assertThat(store().loadSessionSnapshot(OTHER)).isEmpty();
    }

    @Test
    void b9_what_is_no_session_is_not_stored() {
        refused(WRITE_FAILED, () -> store().commitSessionSnapshot(RUNTIME, new SessionDelta(nonsense())));
        commit(HELLO);
        refused(WRITE_FAILED, () -> store().commitSessionSnapshot(RUNTIME, new SessionDelta(nonsense())));
    }

    @Test
    void b11_a_session_that_diverges_from_the_stored_one_is_not_stored() {
        commit(LineSession.of("hello", "world"));

        refused(WRITE_FAILED, () -> commit(LineSession.of("hello", "moon")));
        refused(WRITE_FAILED, () -> commit(LineSession.of("moon", "hello", "world")));
        refused(WRITE_FAILED, () -> commit(HELLO));
    }

    @Test
    void another_session_that_says_the_same_is_not_stored() {
        commit(HELLO);

        refused(WRITE_FAILED, () -> commit(HELLO.as(session(2))));
        refused(WRITE_FAILED, () -> commit(HELLO.as(session(2)).plus("world")));
    }

    @Test
    void a_session_that_says_the_same_is_stored() {
        commit(HELLO);
        commit(HELLO);

        assertThat(store().loadSessionSnapshot(RUNTIME)).contains(HELLO.snapshot());
    }

    @Test
    void a_session_goes_on_and_its_context_and_notices_change() {
        for (LineSession next : new LineSession[] {
            LineSession.of("#context", "hello"),
            LineSession.of("#context", "hello", "world"),
            LineSession.of("#new context", "hello", "world", "~busy"),
            LineSession.of("#new context", "hello", "world", "again")
        }) {
            commit(next);

            assertThat(store().loadSessionSnapshot(RUNTIME)).contains(next.snapshot());
        }
    }

    @Test
    void a_session_that_was_rewritten_and_says_so_is_stored_and_keeps_saying_so() {
        LineSession talk = LineSession.of("one", "two", "three");
        LineSession summary = talk.rewritten("summary");
        commit(talk);
        commit(summary);
        commit(summary.plus("four"));

        assertThat(store().loadSessionSnapshot(RUNTIME))
                .contains(summary.plus("four").snapshot());
        refused(WRITE_FAILED, () -> commit(LineSession.of("summary", "four", "five")));
    }

    @Test
    void a_session_whose_history_speaks_of_other_messages_is_not_stored() {
        LineSession talk = LineSession.of("one", "two");
        commit(talk);

        refused(WRITE_FAILED, () -> commit(talk.rewritten("summary").tear()));
        commit(talk.rewritten("summary"));
        refused(
                WRITE_FAILED,
                () -> commit(talk.rewritten("summary").plus("three").tear()));
    }

    @Test
    void the_first_session_has_no_history() {
        refused(WRITE_FAILED, () -> commit(LineSession.of("one", "two").rewritten("summary")));
    }

    @Test
    void a_rewrite_that_begins_elsewhere_is_not_stored() {
        commit(LineSession.of("one", "two"));

        refused(WRITE_FAILED, () -> commit(LineSession.of("three").rewritten("summary")));
    }

    @Test
    void a_session_in_which_nothing_was_said_gives_way_to_no_other_outside_of_a_boundary() {
        commit(LineSession.of());
        commit(LineSession.of("#you are an agent"));

        refused(WRITE_FAILED, () -> commit(HELLO.as(session(2))));
    }

    @Test
    void b12_a_session_outside_of_a_run_is_stored_alone() {
        commit(HELLO);

        Stored stored = stored(RUNTIME);
        assertThat(stored.inputs()).isEmpty();
        assertThat(stored.receipts()).isEmpty();
        assertThat(stored.lifecycle()).isEmpty();
    }

    @Test
    void a_session_is_removed_whatever_it_is_and_removing_it_again_changes_nothing() {
        commit(HELLO);
        store().clearSessionSnapshot(RUNTIME);
        store().clearSessionSnapshot(RUNTIME);

        assertThat(store().loadSessionSnapshot(RUNTIME)).isEmpty();
    }

    @Test
    void removing_a_session_leaves_those_of_other_runtimes() {
        commit(HELLO);
        store().commitSessionSnapshot(OTHER, HELLO.as(session(2)).delta());

        store().clearSessionSnapshot(RUNTIME);

        assertThat(store().loadSessionSnapshot(OTHER))
                .contains(HELLO.as(session(2)).snapshot());
    }

    @Test
    void after_a_session_was_removed_any_other_can_follow() {
        commit(HELLO);
        store().clearSessionSnapshot(RUNTIME);
        commit(LineSession.of("moon").as(session(2)));

        assertThat(store().loadSessionSnapshot(RUNTIME))
                .contains(LineSession.of("moon").as(session(2)).snapshot());
    }

    @Test
    void a33_the_expected_session_is_replaced_by_any_other() {
        commit(HELLO);
        SessionSnapshot other = LineSession.of("moon").as(session(2)).snapshot();

        assertThat(store().replaceSessionSnapshotIfCurrent(RUNTIME, HELLO.snapshot(), other))
                .isTrue();

        assertThat(store().loadSessionSnapshot(RUNTIME)).contains(other);
    }

    @Test
    void a33_another_session_than_the_expected_one_is_not_replaced() {
        // As long as the stored one, so that comparing lengths does not do.
        SessionSnapshot expected = LineSession.of("hullo").snapshot();
        assertThat(expected.size()).isEqualTo(HELLO.snapshot().size());
        assertThat(store().replaceSessionSnapshotIfCurrent(RUNTIME, expected, expected))
                .as("replacing what is not stored")
                .isFalse();
        assertThat(store().loadSessionSnapshot(RUNTIME)).isEmpty();
        commit(HELLO);

        assertThat(store().replaceSessionSnapshotIfCurrent(
                                RUNTIME, expected, HELLO.plus("world").snapshot()))
                .isFalse();

        assertThat(store().loadSessionSnapshot(RUNTIME)).contains(HELLO.snapshot());
    }

    @Test
    void a_replacement_that_is_no_session_is_refused_whatever_is_stored() {
        SessionSnapshot expected = LineSession.of("hullo").snapshot();
        refused(WRITE_FAILED, () -> store().replaceSessionSnapshotIfCurrent(RUNTIME, expected, nonsense()));
        commit(HELLO);

        refused(WRITE_FAILED, () -> store().replaceSessionSnapshotIfCurrent(RUNTIME, expected, nonsense()));
        refused(WRITE_FAILED, () -> store().replaceSessionSnapshotIfCurrent(RUNTIME, HELLO.snapshot(), nonsense()));
    }

    @Test
    void a33_the_expected_session_is_removed() {
        commit(HELLO);

        assertThat(store().clearSessionSnapshotIfCurrent(RUNTIME, HELLO.snapshot()))
                .isTrue();

        assertThat(store().loadSessionSnapshot(RUNTIME)).isEmpty();
    }

    @Test
    void a33_another_session_than_the_expected_one_is_not_removed() {
        SessionSnapshot expected = LineSession.of("hullo").snapshot();
        assertThat(store().clearSessionSnapshotIfCurrent(RUNTIME, expected)).isFalse();
        commit(HELLO);

        assertThat(store().clearSessionSnapshotIfCurrent(RUNTIME, expected)).isFalse();
        assertThat(store().clearSessionSnapshotIfCurrent(RUNTIME, nonsense())).isFalse();

        assertThat(store().loadSessionSnapshot(RUNTIME)).contains(HELLO.snapshot());
    }
}
