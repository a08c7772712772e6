package dev.statute.store.contract;

import static dev.statute.store.contract.Names.OTHER;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.Names.input;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.abandoned;
import static dev.statute.store.contract.Written.consumed;
import static dev.statute.store.contract.Written.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.store.InputPage;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs whose life is not over, page by page. */
abstract class PagingContract extends ContractGroup {
    PagingContract(StoreBench bench) {
        super(bench);
    }

    /** All pages one after the other, which may not be larger than asked for. */
    private List<StoredInput> pages(int limit) {
        List<StoredInput> all = new ArrayList<>();
        Optional<InputId> after = Optional.empty();
        do {
            InputPage page = store().loadNonTerminalInputs(RUNTIME, after, limit);
            assertThat(page.inputs()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.inputs().isEmpty() && page.next().isPresent())
                    .as("whether there is a page without inputs before another one")
                    .isFalse();
            all.addAll(page.inputs());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @Test
    void a_runtime_without_inputs_has_one_page_without_inputs() {
        persist(RUNTIME, consumed(prompt(1)));
        persist(OTHER, queued(prompt(2)));

        assertThat(store().loadNonTerminalInputs(RUNTIME, Optional.empty(), 1))
                .isEqualTo(new InputPage(List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 100})
    void pages_of_any_size_have_every_input_once_and_in_order(int limit) {
        persist(RUNTIME, queued(prompt(5)), queued(prompt(7)), consumed(prompt(1)), queued(prompt(6)));
        persist(RUNTIME, queued(prompt(2)), abandoned(prompt(9)), queued(prompt(3)), queued(prompt(4)));
        persist(OTHER, queued(prompt(8)));

        assertThat(pages(limit))
                .isEqualTo(inOrder(
                        queued(prompt(5)),
                        queued(prompt(7)),
                        queued(prompt(6)),
                        queued(prompt(2)),
                        queued(prompt(3)),
                        queued(prompt(4))));
    }

    @Test
    void the_last_page_says_that_it_is_the_last() {
        persist(RUNTIME, queued(prompt(1)), queued(prompt(2)), queued(prompt(3)), consumed(prompt(4)));

        InputPage first = store().loadNonTerminalInputs(RUNTIME, Optional.empty(), 2);
        InputPage last = store().loadNonTerminalInputs(RUNTIME, first.next(), 2);

        assertThat(first.inputs()).hasSize(2);
        assertThat(first.next()).contains(first.inputs().get(1).state().inputId());
        assertThat(last.inputs()).hasSize(1);
        assertThat(last.next()).isEmpty();
    }

    @Test
    void an_input_that_ends_between_pages_is_left_out_and_no_other() {
        persist(RUNTIME, queued(prompt(1)), queued(prompt(2)), queued(prompt(3)), queued(prompt(4)));
        InputPage first = store().loadNonTerminalInputs(RUNTIME, Optional.empty(), 2);

        persist(RUNTIME, consumed(prompt(3)));

        assertThat(store().loadNonTerminalInputs(RUNTIME, first.next(), 2).inputs())
                .containsExactly(queued(prompt(4)).stored());
    }

    @Test
    void the_input_after_which_a_page_begins_may_have_ended_meanwhile() {
        persist(RUNTIME, queued(prompt(1)), queued(prompt(2)), queued(prompt(3)), queued(prompt(4)));
        InputPage first = store().loadNonTerminalInputs(RUNTIME, Optional.empty(), 2);

        persist(RUNTIME, consumed(prompt(1)), consumed(prompt(2)));

        assertThat(store().loadNonTerminalInputs(RUNTIME, first.next(), 2).inputs())
                .isEqualTo(inOrder(queued(prompt(3)), queued(prompt(4))));
    }

    @Test
    void an_input_that_is_stored_between_pages_is_on_a_later_one() {
        persist(RUNTIME, queued(prompt(1)), queued(prompt(2)), queued(prompt(3)));
        InputPage first = store().loadNonTerminalInputs(RUNTIME, Optional.empty(), 2);

        persist(RUNTIME, queued(prompt(4)));

        assertThat(store().loadNonTerminalInputs(RUNTIME, first.next(), 2).inputs())
                .isEqualTo(inOrder(queued(prompt(3)), queued(prompt(4))));
    }

    @Test
    void an_input_that_goes_on_again_is_on_its_page_again() {
        persist(RUNTIME, queued(prompt(1)), queued(prompt(2)), queued(prompt(3)), consumed(prompt(2)));
        persist(RUNTIME, queued(prompt(2)));

        assertThat(pages(1)).isEqualTo(inOrder(queued(prompt(1)), queued(prompt(2)), queued(prompt(3))));
    }

    @Test
    void a_page_that_begins_after_an_input_that_is_not_stored_leaves_nothing_out() {
        persist(RUNTIME, queued(prompt(1)), queued(prompt(2)));

        assertThat(store().loadNonTerminalInputs(RUNTIME, Optional.of(input(0)), 2)
                        .inputs())
                .isEqualTo(inOrder(queued(prompt(1)), queued(prompt(2))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_page_without_room_is_no_page(int limit) {
        assertThatThrownBy(() -> store().loadNonTerminalInputs(RUNTIME, Optional.empty(), limit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_page_has_everything() {
        persist(RUNTIME, queued(prompt(1)), queued(prompt(2)));

        assertThat(store().loadNonTerminalInputs(RUNTIME, Optional.empty(), Integer.MAX_VALUE))
                .isEqualTo(new InputPage(inOrder(queued(prompt(1)), queued(prompt(2))), Optional.empty()));
    }
}
