package dev.statute.store.contract;

import static dev.statute.session.store.RuntimeStoreException.Kind.TRANSCRIPT_REVISION_CONFLICT;
import static dev.statute.session.store.RuntimeStoreException.Kind.WRITE_FAILED;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.Names.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.run.SessionDelta;
import dev.statute.session.store.TranscriptRewrite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions whose transcript was rewritten. What is wrong is looked for in a certain order, so that callers know what to do. */
abstract class RewriteContract extends ContractGroup {
    private static final LineSession TALK = LineSession.of("one", "two");
    private static final LineSession SUMMARY = TALK.rewritten("summary");

    RewriteContract(StoreBench bench) {
        super(bench);
    }

    @BeforeEach
    void storesRewrites() {
        requires(StoreOption.TRANSCRIPT_REWRITES);
    }

    private void rewrite(LineSession session, TranscriptRewrite rewrite) {
        store().commitSessionTranscriptRewriteSnapshot(RUNTIME, session.delta(), rewrite);
    }

    @Test
    void a_session_is_replaced_by_its_rewritten_one() {
        commit(TALK);
        rewrite(SUMMARY, SUMMARY.lastRewrite());

        assertThat(store().loadSessionSnapshot(RUNTIME)).contains(SUMMARY.snapshot());
        assertThat(stored(RUNTIME).receipts()).isEmpty();
    }

    @Test
    void a_rewritten_session_goes_on_and_is_rewritten_again() {
        commit(TALK);
        rewrite(SUMMARY, SUMMARY.lastRewrite());
        LineSession longer = SUMMARY.plus("three");
        commit(longer);
        LineSession again = longer.rewritten("short");
        rewrite(again, again.lastRewrite());

        assertThat(store().loadSessionSnapshot(RUNTIME)).contains(again.snapshot());
    }

    @Test
    void of_two_rewrites_of_one_transcript_the_second_loses() {
        commit(TALK);
        LineSession other = TALK.rewritten("other summary");
        rewrite(SUMMARY, SUMMARY.lastRewrite());

        refused(TRANSCRIPT_REVISION_CONFLICT, () -> rewrite(other, other.lastRewrite()));
        refused(TRANSCRIPT_REVISION_CONFLICT, () -> rewrite(SUMMARY, SUMMARY.lastRewrite()));
    }

    @Test
    void a_conflict_names_the_expected_and_the_stored_revision() {
        commit(LineSession.of("else"));

        assertThatThrownBy(() -> rewrite(SUMMARY, SUMMARY.lastRewrite()))
                .hasMessageContaining(TALK.revision())
                .hasMessageContaining("else");
    }

    @Test
    void a_transcript_that_went_on_meanwhile_is_not_rewritten() {
        commit(TALK.plus("three"));

        refused(TRANSCRIPT_REVISION_CONFLICT, () -> rewrite(SUMMARY, SUMMARY.lastRewrite()));
    }

    @Test
    void what_is_not_stored_is_not_rewritten() {
        refused(WRITE_FAILED, () -> rewrite(SUMMARY, SUMMARY.lastRewrite()));
    }

    @Test
    void what_is_no_session_is_no_rewritten_one() {
        commit(TALK);

        refused(
                WRITE_FAILED,
                () -> store().commitSessionTranscriptRewriteSnapshot(
                                RUNTIME, new SessionDelta(LineSession.nonsense()), SUMMARY.lastRewrite()));
    }

    @Test
    void a_session_whose_history_does_not_tell_of_the_rewrite_is_no_rewritten_one() {
        commit(TALK);

        refused(WRITE_FAILED, () -> rewrite(LineSession.of("summary"), SUMMARY.lastRewrite()));
    }

    @Test
    void the_rewritten_session_has_the_revision_that_it_is_rewritten_to() {
        commit(TALK);

        refused(WRITE_FAILED, () -> rewrite(SUMMARY, new TranscriptRewrite(TALK.revision(), "another")));
        refused(WRITE_FAILED, () -> rewrite(SUMMARY.plus("three"), SUMMARY.lastRewrite()));
    }

    @Test
    void a_history_that_does_not_fit_is_found_before_another_revision() {
        commit(LineSession.of("else"));

        refused(WRITE_FAILED, () -> rewrite(SUMMARY.tear(), SUMMARY.lastRewrite()));
    }

    @Test
    void another_session_is_found_before_another_revision() {
        commit(LineSession.of("else").as(session(2)));

        refused(WRITE_FAILED, () -> rewrite(SUMMARY, SUMMARY.lastRewrite()));
    }

    @Test
    void another_stored_revision_is_found_before_another_new_one() {
        commit(LineSession.of("else"));

        refused(
                TRANSCRIPT_REVISION_CONFLICT,
                () -> rewrite(SUMMARY, new TranscriptRewrite(TALK.revision(), "another")));
    }
}
