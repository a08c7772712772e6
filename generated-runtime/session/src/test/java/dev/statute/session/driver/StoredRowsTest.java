package dev.statute.session.driver;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.driver.DriverSamples.RUNTIME;
import static dev.statute.session.driver.DriverSamples.context;
import static dev.statute.session.driver.DriverSamples.draft;
import static dev.statute.session.driver.DriverSamples.keyed;
import static dev.statute.session.driver.DriverSamples.message;
import static dev.statute.session.driver.DriverSamples.progress;
import static dev.statute.session.driver.DriverSamples.receipt;
import static dev.statute.session.driver.DriverSamples.runNext;
import static dev.statute.session.driver.DriverSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormatException;
import dev.statute.session.json.WireFormats;
import dev.statute.session.ledger.InputState;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoredInput;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import dev.statute.session.types.RunApplyBoundary;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store gives back that keeps text in place of objects. */
class StoredRowsTest {
    private static final String VERSION = "stored_input_state_version";

    private final Rows rows = new Rows();
    private final RuntimeStore store = rows.in(TestStores.empty());
    private final RuntimeDriver driver = fresh();

    private RuntimeDriver fresh() {
        return new PersistentRuntimeDriver(context(), store, new InMemoryBlobStore());
    }

    private static RunBoundaryReceipt numbered(long sequence) {
        return receipt(runId(1), sequence, List.of(inputId(1)));
    }

    @Test
    @DisplayName("B16: a row without its version fails the single and the bulk read, which name the field")
    void aRowWithoutItsVersionIsRefused() {
        // given
        driver.accept(keyed(prompt(1), "k"));
        driver.accept(prompt(2));

        // when
        rows.damage(row -> row.contains(inputId(1).value().toString())
                ? row.replaceFirst("\"" + VERSION + "\":[0-9]+,", "")
                : row);

        // then
        List<Runnable> reads = List.of(
                () -> store.loadInputState(RUNTIME, inputId(1)),
                () -> store.loadInputStates(RUNTIME),
                () -> store.loadNonTerminalInputs(RUNTIME, Optional.empty(), 10));
        for (Runnable read : reads) {
            assertThatThrownBy(read::run)
                    .isInstanceOfSatisfying(
                            RuntimeStoreException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(RuntimeStoreException.Kind.READ_FAILED))
                    .hasMessageContaining(VERSION);
        }
        assertThat(store.loadInputState(RUNTIME, inputId(2))).isPresent();
    }

    @Test
    @DisplayName("B16: a driver that finds such a row does not come up, and says which field is missing")
    void aDriverDoesNotComeUpWithoutTheVersionOfARow() {
        // given
        driver.accept(prompt(1));
        rows.damage(row -> row.replace("\"" + VERSION + "\":" + StoredInput.PRESENT_VERSION, "\"" + VERSION + "\":2"));
        RuntimeDriver next = fresh();
        DriverView before = next.view();

        // when, then
        assertThatThrownBy(next::recover)
                .isInstanceOfSatisfying(
                        RuntimeDriverException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(RuntimeDriverException.Kind.INTERNAL))
                .hasMessageContaining(VERSION);
        assertThat(next.view()).isEqualTo(before);
    }

    @Test
    @DisplayName("B17: the smallest and the largest sequences are kept apart, and come back as they were")
    void receiptsAreKeptApartByTheirSequences() {
        // given
        long[] sequences = {0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE};

        // when
        LongStream.of(sequences)
                .forEach(sequence ->
                        store.atomicApply(RUNTIME, Optional.empty(), numbered(sequence), List.of(), Optional.empty()));

        // then
        for (long sequence : sequences) {
            assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), sequence)).contains(numbered(sequence));
        }
        assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 2)).isEmpty();
    }

    @Test
    @DisplayName("B17: sequences beyond 2^63-1 are refused in place of being mapped to smaller ones")
    void sequencesBeyondTheRangeAreRefused() {
        // given
        WireFormat<RunBoundaryReceipt> format = new WireFormats().boundaryReceipt();
        String row = format.write(numbered(Long.MAX_VALUE));
        assertThat(format.read(row)).isEqualTo(numbered(Long.MAX_VALUE));

        for (String beyond : List.of("9223372036854775808", "18446744073709551615", "-1")) {
            // when
            String damaged = row.replace(Long.toString(Long.MAX_VALUE), beyond);

            // then
            assertThatThrownBy(() -> format.read(damaged))
                    .isInstanceOfSatisfying(WireFormatException.class, refusal -> {
                        assertThat(refusal.problem()).isEqualTo(WireFormatException.Problem.OUT_OF_RANGE);
                        assertThat(refusal.path()).isEqualTo("/sequence");
                    });
        }
        assertThatThrownBy(() -> numbered(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("C2: the receipt of a first boundary keeps the order of its inputs and counts no messages")
    void aFirstReceiptComesBackAsItWas() {
        // Stores do not number or fill receipts here: number, digest and count are the runtime's, so this test chooses
        // them,
        // and what it asks is that nothing of them is lost or put in another order.
        // given
        driver.accept(message(2, Optional.empty()));
        driver.accept(message(1, Optional.empty()));
        List<InputId> batch = runNext(driver, runId(1));
        RunBoundaryReceiptDraft empty = new RunBoundaryReceiptDraft(
                runId(1), RunApplyBoundary.RUN_START, batch, Optional.of("ab".repeat(32)), 0);

        // when
        driver.boundaryApplied(empty, 0, Optional.empty());

        // then
        RunBoundaryReceipt loaded =
                store.loadBoundaryReceipt(RUNTIME, runId(1), 0).orElseThrow();
        assertThat(loaded.draft()).isEqualTo(empty);
        assertThat(loaded.sequence()).isZero();
        assertThat(loaded.contributingInputIds()).containsExactly(inputId(2), inputId(1));
        assertThat(loaded.messageCount()).isZero();
        assertThat(loaded.conversationDigest()).isPresent();
    }

    @Test
    @DisplayName("What a driver has stored comes back from rows as it was, wherever it stood")
    void everythingThatADriverStoresComesBackFromRows() {
        // given
        driver.accept(prompt(1));
        List<InputId> first = runNext(driver, runId(1));
        driver.commitRun(draft(runId(1), first), 0, Optional.empty());
        driver.accept(keyed(prompt(2), "k"));
        driver.accept(message(3, Optional.of(HandlingMode.STEER)));
        driver.accept(progress(4, Optional.empty()));
        runNext(driver, runId(2));

        for (int number = 1; number <= 4; number++) {
            Optional<InputState> kept = driver.inputState(inputId(number));
            assertThat(store.loadInputState(RUNTIME, inputId(number)).map(StoredInput::state))
                    .isEqualTo(kept);
        }

        // when
        RuntimeDriver next = fresh();
        next.recover();

        // then
        assertThat(waiting(next, Lane.STEER)).containsExactly(inputId(3));
        assertThat(waiting(next, Lane.QUEUE)).containsExactly(inputId(2));
    }
}
