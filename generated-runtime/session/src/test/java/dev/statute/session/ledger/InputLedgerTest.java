package dev.statute.session.ledger;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.inputId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.machine.InputLifecycle.Input;
import dev.statute.session.types.AbandonReason;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class InputLedgerTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("k");
    private final InputLedger empty = InputLedger.empty(LedgerRetention.DEFAULT);

    private static InputState state(int number) {
        return InputState.newAccepted(inputId(number), NOW);
    }

    private static InputState keyed(int number, IdempotencyKey key) {
        return state(number).withFacts(facts -> facts.withIdempotencyKey(key));
    }

    private static InputState ended(InputState state) {
        return state.apply(Input.ConsumeOnAccept.INSTANCE, NOW).state();
    }

    @Test
    void keepsTheOrderOfAdmission() {
        InputLedger ledger = empty.accept(state(3)).accept(state(1)).accept(state(2));

        InputLedger updated =
                ledger.with(state(1).apply(Input.QueueAccepted.INSTANCE, NOW).state());

        assertThat(updated.all()).extracting(InputState::inputId).containsExactly(inputId(3), inputId(1), inputId(2));
        assertThat(updated.activeInputIds()).containsExactly(inputId(3), inputId(1), inputId(2));
        assertThat(updated.size()).isEqualTo(3);
        assertThat(ledger.get(inputId(1))).contains(state(1));
        assertThat(updated.get(inputId(1))).isNotEqualTo(ledger.get(inputId(1)));
    }

    @Test
    void onlyAKnownInputHasAnotherState() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> empty.with(state(1)))
                .withMessageContaining(inputId(1).value().toString());
    }

    @Test
    void aKeyAdmitsOnceAlsoAfterTheEnd() {
        InputLedger.KeyedAcceptance first = empty.acceptWithIdempotency(keyed(1, KEY), KEY);
        InputLedger later = first.ledger().with(ended(keyed(1, KEY)));

        InputLedger.KeyedAcceptance second = later.acceptWithIdempotency(keyed(2, KEY), KEY);

        assertThat(first.existing()).isEmpty();
        assertThat(second.existing()).contains(inputId(1));
        assertThat(second.ledger()).isSameAs(later);
        assertThat(later.claimant(KEY)).contains(inputId(1));
        assertThat(later.claimant(new IdempotencyKey("other"))).isEmpty();
    }

    @Test
    void theLastRecoveredInputHasTheKey() {
        InputLedger ledger = empty.recover(keyed(1, KEY)).recover(keyed(2, KEY));

        assertThat(ledger.claimant(KEY)).contains(inputId(2));
        assertThat(ledger.remove(inputId(1)).claimant(KEY)).contains(inputId(2));
        assertThat(ledger.remove(inputId(2)).claimant(KEY)).isEmpty();
    }

    @Test
    void removingForgetsInputAndKey() {
        InputLedger ledger = empty.recover(keyed(1, KEY)).accept(state(2));

        InputLedger removed = ledger.remove(inputId(1));

        assertThat(removed.contains(inputId(1))).isFalse();
        assertThat(removed.get(inputId(1))).isEmpty();
        assertThat(removed.claimant(KEY)).isEmpty();
        assertThat(removed.activeInputIds()).containsExactly(inputId(2));
        assertThat(removed.remove(inputId(1))).isSameAs(removed);
    }

    @Test
    void countsWhoseLifeIsNotOver() {
        InputLedger ledger = empty.accept(state(1)).accept(state(2)).with(ended(state(1)));

        assertThat(ledger.activeCount()).isEqualTo(1);
        assertThat(ledger.nonTerminal()).containsExactly(state(2));
        assertThat(ledger.size()).isEqualTo(2);
    }

    @Test
    void givingUpLeavesAloneWhatHasEnded() {
        InputLedger ledger =
                empty.accept(state(1)).accept(state(2)).accept(state(3)).with(ended(state(2)));
        AbandonReason reason = new AbandonReason.Stopped();

        InputLedger.Abandonment abandonment = ledger.abandonNonTerminal(reason, NOW);

        assertThat(ledger.wouldAbandon(reason, NOW)).containsExactly(inputId(1), inputId(3));
        assertThat(abandonment.steps())
                .extracting(step -> step.state().inputId())
                .containsExactly(inputId(1), inputId(3));
        assertThat(abandonment.ledger().activeCount()).isZero();
        assertThat(abandonment.ledger().get(inputId(2))).contains(ended(state(2)));
        assertThat(ledger.activeCount()).isEqualTo(2);
    }

    @Test
    void theLifecycleHasTheLastWordOnGivingUp() {
        AbandonReason reserved = new AbandonReason.MaxAttemptsExhausted(3);
        InputLedger ledger = empty.accept(state(1));

        assertThat(ledger.wouldAbandon(reserved, NOW)).isEmpty();
        assertThat(ledger.abandonNonTerminal(reserved, NOW).ledger().activeCount())
                .isEqualTo(1);
    }

    @Test
    void whatEndedFirstIsEvictedFirstAndItsKeyStays() {
        InputLedger ledger = InputLedger.empty(new LedgerRetention(1, Long.MAX_VALUE))
                .recover(keyed(1, KEY))
                .accept(state(2))
                .accept(state(3));

        InputLedger one = ledger.with(ended(state(2)));
        InputLedger two = one.with(ended(keyed(1, KEY)));
        InputLedger three = two.with(ended(state(3)));

        assertThat(one.size()).isEqualTo(3);
        assertThat(two.contains(inputId(2))).isFalse();
        assertThat(two.contains(inputId(1))).isTrue();
        assertThat(three.all()).extracting(InputState::inputId).containsExactly(inputId(3));
        assertThat(three.claimant(KEY)).contains(inputId(1));
        assertThat(three.acceptWithIdempotency(keyed(9, KEY), KEY).existing()).contains(inputId(1));
    }

    @Test
    void aLaterStateOfWhatHasEndedCountsOnce() {
        InputLedger ledger = InputLedger.empty(new LedgerRetention(2, Long.MAX_VALUE))
                .accept(ended(state(1)))
                .accept(ended(state(2)));

        InputLedger again = ledger.with(ended(state(1)).withFacts(facts -> facts.withAdmissionSequence(1)));

        assertThat(again.size()).isEqualTo(2);
        assertThat(again.accept(ended(state(3))).activeCount()).isZero();
        assertThat(again.accept(ended(state(3))).contains(inputId(1))).isFalse();
        assertThat(again.accept(ended(state(3))).contains(inputId(2))).isTrue();
    }

    @Test
    void keysOfEvictedInputsCanBeLimitedToo() {
        IdempotencyKey second = new IdempotencyKey("second");
        InputLedger ledger = InputLedger.empty(new LedgerRetention(0, 1))
                .recover(ended(keyed(1, KEY)))
                .recover(ended(keyed(2, second)));

        assertThat(ledger.size()).isZero();
        assertThat(ledger.claimant(KEY)).isEmpty();
        assertThat(ledger.claimant(second)).contains(inputId(2));
    }
}
