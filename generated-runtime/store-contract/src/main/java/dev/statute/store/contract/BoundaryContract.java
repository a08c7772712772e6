package dev.statute.store.contract;

import static dev.statute.session.store.RuntimeStoreException.Kind.SESSION_KEY_MISMATCH;
import static dev.statute.session.store.RuntimeStoreException.Kind.WRITE_FAILED;
import static dev.statute.store.contract.LineSession.nonsense;
import static dev.statute.store.contract.Names.OTHER;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.Names.input;
import static dev.statute.store.contract.Names.run;
import static dev.statute.store.contract.Names.session;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.consumed;
import static dev.statute.store.contract.Written.draft;
import static dev.statute.store.contract.Written.queued;
import static dev.statute.store.contract.Written.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.types.RunApplyBoundary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A receipt, its inputs and its session, which are stored as a whole or not at all. */
abstract class BoundaryContract extends ContractGroup {
    private static final LineSession HELLO = LineSession.of("hello");

    BoundaryContract(StoreBench bench) {
        super(bench);
    }

    private boolean applyAs(SessionId expected, LineSession session, InputStatePersistenceRecord... inputs) {
        return store().atomicApply(
                        RUNTIME, Optional.of(session.delta()), receipt(0), List.of(inputs), Optional.of(expected));
    }

    @Test
    void b1_a_boundary_is_stored_with_its_session_and_its_inputs() {
        assertThat(apply(HELLO, receipt(0, input(1)), consumed(prompt(1)))).isTrue();

        assertThat(store().loadSessionSnapshot(RUNTIME)).contains(HELLO.snapshot());
        assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), 0)).contains(receipt(0, input(1)));
        assertThat(store().loadInputStates(RUNTIME))
                .containsExactly(consumed(prompt(1)).stored());
    }

    @Test
    void b2_a_receipt_that_is_not_stored_is_an_empty_answer() {
        assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), 0)).isEmpty();
    }

    @Test
    void without_a_session_the_stored_one_stays() {
        commit(HELLO);

        assertThat(apply(Optional.empty(), receipt(0), queued(prompt(1)))).isTrue();

        assertThat(stored(RUNTIME).session()).contains(HELLO.snapshot());
        assertThat(stored(RUNTIME).receipts()).containsExactly(receipt(0));
        assertThat(stored(RUNTIME).inputs()).containsExactly(queued(prompt(1)).stored());
    }

    @Test
    void inputs_replace_what_is_stored_of_them_and_others_stay() {
        persist(RUNTIME, queued(prompt(1)), queued(prompt(2)));

        apply(HELLO, receipt(0), consumed(prompt(1)), queued(prompt(3)));

        assertThat(stored(RUNTIME).inputs())
                .isEqualTo(inOrder(consumed(prompt(1)), queued(prompt(2)), queued(prompt(3))));
        assertThat(stored(RUNTIME).active()).isEqualTo(inOrder(queued(prompt(2)), queued(prompt(3))));
    }

    @Test
    void of_an_input_that_is_given_twice_the_last_record_counts() {
        apply(HELLO, receipt(0), queued(prompt(1)), consumed(prompt(1)));

        assertThat(stored(RUNTIME).inputs()).containsExactly(consumed(prompt(1)).stored());
    }

    @Test
    void b8_a_receipt_keeps_its_number() {
        apply(HELLO, receipt(7));

        assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), 7)).contains(receipt(7));
        assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), 0)).isEmpty();
    }

    @Test
    void b17_the_smallest_and_the_largest_numbers_are_kept_apart() {
        long[] numbers = {0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE};
        for (long number : numbers) {
            apply(Optional.empty(), receipt(number, input((int) (number & 3))));
        }

        for (long number : numbers) {
            assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), number))
                    .contains(receipt(number, input((int) (number & 3))));
        }
        assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), 2)).isEmpty();
    }

    @Test
    void receipts_of_other_runs_and_other_runtimes_are_others() {
        RunBoundaryReceipt ofOtherRun = receipt(0, draft(run(2), List.of(input(2))));
        apply(Optional.empty(), receipt(0));
        apply(Optional.empty(), ofOtherRun);

        assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), 0)).contains(receipt(0));
        assertThat(store().loadBoundaryReceipt(RUNTIME, run(2), 0)).contains(ofOtherRun);
        assertThat(store().loadBoundaryReceipt(OTHER, run(1), 0)).isEmpty();
    }

    @Test
    void c2_a_receipt_comes_back_as_it_was() {
        for (RunApplyBoundary boundary : RunApplyBoundary.values()) {
            long number = boundary.ordinal();
            RunBoundaryReceipt full = receipt(
                    number,
                    new RunBoundaryReceiptDraft(
                            run(1),
                            boundary,
                            List.of(input(3), input(1), input(2)),
                            Optional.of("ab".repeat(32)),
                            Long.MAX_VALUE));
            RunBoundaryReceipt bare = receipt(
                    number, new RunBoundaryReceiptDraft(run(2), boundary, List.of(input(4)), Optional.empty(), 0));
            apply(Optional.empty(), full);
            apply(Optional.empty(), bare);

            assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), number)).contains(full);
            assertThat(store().loadBoundaryReceipt(RUNTIME, run(2), number)).contains(bare);
        }
    }

    @Test
    void b9_of_a_boundary_whose_session_is_none_nothing_is_stored() {
        SessionDelta nonsense = new SessionDelta(nonsense());

        refused(WRITE_FAILED, () -> apply(Optional.of(nonsense), receipt(0), queued(prompt(1))));
        refused(
                WRITE_FAILED,
                () -> store().atomicApply(
                                RUNTIME,
                                Optional.of(nonsense),
                                receipt(0),
                                List.of(queued(prompt(1))),
                                Optional.of(session(1))));
    }

    @Test
    void b10_of_a_boundary_of_another_session_than_expected_nothing_is_stored() {
        refused(SESSION_KEY_MISMATCH, () -> applyAs(session(2), HELLO, queued(prompt(1))));
        commit(HELLO);
        refused(SESSION_KEY_MISMATCH, () -> applyAs(session(2), HELLO.plus("world"), queued(prompt(1))));
    }

    @Test
    void the_key_of_a_session_is_no_second_name_for_it() {
        applyAs(session(1), HELLO, queued(prompt(1)));

        assertThat(store().loadSessionSnapshot(RUNTIME)).contains(HELLO.snapshot());
        assertThat(stored(LogicalRuntimeId.legacySessionUuidAlias(session(1))))
                .as("what is stored under the id of the session")
                .isEqualTo(stored(LogicalRuntimeId.of("unknown")));
    }

    @Test
    void b11_of_a_boundary_whose_session_diverges_nothing_is_stored() {
        commit(LineSession.of("hello", "world"));

        refused(WRITE_FAILED, () -> apply(LineSession.of("hello", "moon"), receipt(0), queued(prompt(1))));
        refused(
                WRITE_FAILED,
                () -> apply(LineSession.of("hello", "world").as(session(2)), receipt(0), queued(prompt(1))));
    }

    @Test
    void of_a_boundary_that_the_session_has_passed_nothing_is_stored() {
        commit(LineSession.of("hello", "world"));
        persist(RUNTIME, queued(prompt(1)));
        Stored before = stored(RUNTIME);

        assertThat(apply(HELLO, receipt(0, input(1)), consumed(prompt(1)), queued(prompt(2))))
                .as("whether it was stored")
                .isFalse();

        assertThat(stored(RUNTIME)).isEqualTo(before);
    }

    @Test
    void a_boundary_that_the_session_has_passed_may_come_again() {
        apply(HELLO.plus("world"), receipt(0));

        assertThat(apply(HELLO, receipt(0))).isFalse();
    }

    @Test
    void a_session_in_which_nothing_was_said_gives_way_to_a_boundary() {
        for (LineSession placeholder :
                List.of(LineSession.of(), LineSession.of("#you are an agent").as(session(3)))) {
            store().clearSessionSnapshot(RUNTIME);
            commit(placeholder);
            LineSession next = LineSession.of("#somebody else", "hello").as(session(2));

            assertThat(apply(next, receipt(placeholder.messages().size()))).isTrue();

            assertThat(store().loadSessionSnapshot(RUNTIME)).contains(next.snapshot());
        }
    }

    @Test
    void a_session_with_two_messages_of_context_or_one_of_somebody_gives_way_to_no_other() {
        for (LineSession said : List.of(LineSession.of("#one", "#two"), HELLO, LineSession.of("~notice"))) {
            store().clearSessionSnapshot(RUNTIME);
            commit(said);

            refused(WRITE_FAILED, () -> apply(LineSession.of("moon").as(session(2)), receipt(0)));
        }
    }

    @Test
    void a_session_goes_on_from_boundary_to_boundary() {
        LineSession session = HELLO;
        for (int number = 0; number < 4; number++) {
            assertThat(apply(session, receipt(number))).isTrue();
            session = session.plus("message " + number);
        }

        assertThat(stored(RUNTIME).receipts()).hasSize(4);
    }

    @Test
    void b13_a_receipt_that_is_stored_takes_back_all_that_came_with_it() {
        apply(HELLO, receipt(0), consumed(prompt(1)));

        refused(WRITE_FAILED, () -> apply(HELLO.plus("world"), receipt(0), queued(prompt(1)), queued(prompt(2))));
        refused(WRITE_FAILED, () -> apply(Optional.empty(), receipt(0), queued(prompt(2))));
    }
}
