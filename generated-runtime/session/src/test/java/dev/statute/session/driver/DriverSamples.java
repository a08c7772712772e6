package dev.statute.session.driver;

import dev.statute.session.Samples;
import dev.statute.session.input.ContinuationInput;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.OpEvent;
import dev.statute.session.input.OperationInput;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.ResponseTerminalStatus;
import dev.statute.session.input.SessionId;
import dev.statute.session.input.SupersessionKey;
import dev.statute.session.run.Receipts;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.store.Transcript;
import dev.statute.session.store.TranscriptReader;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Inputs and short cuts that the tests of drivers have in common. */
public final class DriverSamples {
    static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("rt:test");

    /** Reads sessions in which every letter is a message. */
    static final TranscriptReader LETTERS = snapshot -> Optional.of(transcript(snapshot));

    private DriverSamples() {}

    static DriverContext context() {
        return context(DriverOptions.DEFAULT);
    }

    static DriverContext context(DriverOptions options) {
        return new DriverContext(RUNTIME, Samples.clock(), Samples.ids(), options);
    }

    public static Input keyed(Input input, String key) {
        return input.withHeader(input.header().withIdempotencyKey(new IdempotencyKey(key)));
    }

    public static Input superseding(Input input, String key) {
        return input.withHeader(input.header().withSupersessionKey(new SupersessionKey(key)));
    }

    static Input derivedPrompt(int number) {
        return Samples.prompt(number).withHeader(header(number, new InputOrigin.System(), InputDurability.DERIVED));
    }

    public static Input message(int number, Optional<HandlingMode> mode) {
        return peer(number, new PeerConvention.Message(), InputDurability.DURABLE, mode);
    }

    static Input request(int number, String intent) {
        return peer(
                number, new PeerConvention.Request("r" + number, intent), InputDurability.DURABLE, Optional.empty());
    }

    public static Input progress(int number, Optional<HandlingMode> mode) {
        PeerConvention convention = new PeerConvention.ResponseProgress("r1", ResponseProgressPhase.IN_PROGRESS);
        return peer(number, convention, InputDurability.EPHEMERAL, mode);
    }

    /** Progress that has to outlive the process. */
    static Input durableProgress(int number) {
        Input input = progress(number, Optional.empty());
        return input.withHeader(header(number, input.header().source(), InputDurability.DURABLE));
    }

    public static Input answer(int number, Optional<HandlingMode> mode) {
        PeerConvention convention = new PeerConvention.ResponseTerminal("r1", ResponseTerminalStatus.COMPLETED);
        return peer(number, convention, InputDurability.DURABLE, mode);
    }

    public static Input operation(int number) {
        OperationId operation = new OperationId(Samples.uuid(number));
        return new OperationInput(
                header(number, new InputOrigin.System(), InputDurability.DURABLE),
                operation,
                new OpEvent.Cancelled(operation));
    }

    static ContinuationInput continuation() {
        return Samples.factory().detachedOperationCompleted();
    }

    private static Input peer(
            int number, PeerConvention convention, InputDurability durability, Optional<HandlingMode> mode) {
        return new PeerInput(
                header(number, InputOrigin.Peer.of("peer"), durability),
                Optional.of(convention),
                "body " + number,
                Optional.empty(),
                Optional.empty(),
                mode);
    }

    private static InputHeader header(int number, InputOrigin origin, InputDurability durability) {
        return InputHeader.of(Samples.inputId(number), Samples.NOW, origin, durability);
    }

    /** Begins a run and gives it the next batch. */
    static List<InputId> runNext(RuntimeDriver driver, RunId run) {
        driver.startRun(run);
        List<InputId> batch = driver.nextBatch();
        driver.stageBatch(run, batch);
        return batch;
    }

    /** What an executor says that has applied the inputs of a run. */
    static RunBoundaryReceiptDraft draft(RunId run, List<InputId> inputs) {
        return new RunBoundaryReceiptDraft(run, RunApplyBoundary.RUN_START, inputs, Optional.of("ab".repeat(32)), 1);
    }

    /** What a driver makes of it. */
    static RunBoundaryReceipt receipt(RunId run, long sequence, List<InputId> inputs) {
        return Receipts.numbered(draft(run, inputs), sequence);
    }

    /** A store for sessions in which every letter is a message. */
    static RuntimeStore letterStore() {
        return TestStores.empty(LETTERS);
    }

    private static Transcript transcript(SessionSnapshot snapshot) {
        String text = new String(snapshot.bytes(), StandardCharsets.UTF_8);
        List<Transcript.Message> messages = text.chars()
                .mapToObj(letter ->
                        new Transcript.Message(Transcript.MessageKind.CONVERSATION, Character.toString(letter)))
                .toList();
        return new Transcript(new SessionId(Samples.uuid(1)), messages, text, Optional.empty());
    }

    /** A session as a {@link #letterStore()} keeps it. */
    static SessionSnapshot letters(String text) {
        return SessionSnapshot.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<InputId> waiting(RuntimeDriver driver, Lane lane) {
        return driver.view().queue(lane).inputIds();
    }
}
