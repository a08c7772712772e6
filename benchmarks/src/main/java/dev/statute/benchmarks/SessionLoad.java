package dev.statute.benchmarks;

import dev.statute.session.driver.DriverContext;
import dev.statute.session.driver.DriverOptions;
import dev.statute.session.driver.EphemeralRuntimeDriver;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.ledger.LedgerRetention;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sessions and inputs as the measured programs use them: the clock runs, ids are random, texts have 100 characters. */
final class SessionLoad {
    private static final String TEXT = "a request of a user who asks for a summary of what was said before "
            .repeat(2)
            .substring(0, 100);

    final Clock clock = Clock.systemUTC();
    final IdSource ids = IdSource.timeOrdered(clock, new SecureRandom());
    private final InputFactory inputs = new InputFactory(clock, ids);

    RuntimeDriver driver(LedgerRetention retention) {
        return new EphemeralRuntimeDriver(new DriverContext(
                LogicalRuntimeId.of("rt:benchmark"), clock, ids, new DriverOptions(retention, false)));
    }

    /** What runs alone. Its text is its own. */
    Input prompt() {
        return inputs.prompt(new String(TEXT.toCharArray()));
    }

    Input keyedPrompt() {
        Input prompt = prompt();
        return prompt.withHeader(prompt.header()
                .withIdempotencyKey(new IdempotencyKey(ids.nextUuid().toString())));
    }

    /** What goes into a run together with others. */
    Input message() {
        return new PeerInput(
                InputHeader.of(
                        ids.nextInputId(), clock.instant(), InputOrigin.Peer.of("peer"), InputDurability.DURABLE),
                Optional.of(new PeerConvention.Message()),
                new String(TEXT.toCharArray()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Runs the next batch to its end. */
    int runNext(RuntimeDriver driver) {
        RunId run = ids.nextRunId();
        driver.startRun(run);
        List<InputId> batch = driver.nextBatch();
        driver.stageBatch(run, batch);
        driver.commitRun(
                new RunBoundaryReceiptDraft(run, RunApplyBoundary.RUN_START, batch, Optional.empty(), 1),
                0,
                Optional.empty());
        return batch.size();
    }

    /** What a loop takes from a driver after each command. */
    void listen(RuntimeDriver driver) {
        driver.takePostAdmissionSignal();
        driver.drainEvents();
        driver.drainNotices();
    }
}
