package dev.statute.store.sqlite.crash;

import dev.statute.session.SessionRuntime;
import dev.statute.session.auth.OAuthFlowException;
import dev.statute.session.credential.Secret;
import dev.statute.session.driver.DriverView;
import dev.statute.session.input.BlobId;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.ops.OpsLifecycleRegistry;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.BlobStoreException;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.RunId;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Holds what is stored against what was acknowledged. Changes nothing, but for the logins, of which it learns by asking. */
final class Inspection {
    /** How the names of images begin. */
    private static final String IMAGE = "sha256:";

    private final StoredFile file;
    private final SqliteRuntimeStore store;
    private final Books books;
    private final Findings findings;
    private final Map<UUID, Map<UUID, InputState>> stored = new LinkedHashMap<>();

    Inspection(StoredFile file, SqliteRuntimeStore store, Books books, Findings findings) {
        this.file = file;
        this.store = store;
        this.books = books;
        this.findings = findings;
        Inputs.sessions().forEach(session -> stored.put(session.value(), storedOf(session)));
    }

    private Map<UUID, InputState> storedOf(SessionId session) {
        Map<UUID, InputState> found = new LinkedHashMap<>();
        Set<IdempotencyKey> keys = new HashSet<>();
        for (StoredInput input : store.loadInputStates(LogicalRuntimeId.forSession(session))) {
            InputState state = input.state();
            if (found.put(state.inputId().value(), state) != null) {
                findings.twice("the input " + state.inputId().value() + " is stored twice");
            }
            state.facts()
                    .idempotencyKey()
                    .filter(key -> !keys.add(key))
                    .ifPresent(key -> findings.twice("two inputs of " + session + " are stored with " + key));
        }
        return found;
    }

    private Optional<InputState> stored(UUID session, UUID input) {
        return Optional.ofNullable(stored.get(session)).map(inputs -> inputs.get(input));
    }

    /** What holds however a process ended. */
    void inspect() throws SQLException {
        books.mistakes().forEach(findings::broken);
        books.inputs().forEach(this::inspectInput);
        inspectReceipts();
        books.documents().forEach(this::inspectDocument);
    }

    private void inspectInput(UUID id, Books.Entry said) {
        Optional<InputState> found = said.session().flatMap(session -> stored(session, id));
        if (said.isKept() && found.isEmpty()) {
            findings.lost("the input " + id + " was accepted and is gone");
        }
        if (said.isReplaced() && found.isPresent()) {
            findings.twice("the input " + id + " is stored, and another one stands for it");
        }
        said.standsFor()
                .ifPresent(
                        standing -> inspectStanding(id, standing, said.session().orElseThrow()));
        found.ifPresent(state -> inspectEnd(state, said));
    }

    private void inspectStanding(UUID id, UUID standing, UUID session) {
        if (stored(session, standing).isEmpty()) {
            findings.lost("the input " + standing + " that stands for " + id + " is gone");
        }
    }

    private void inspectEnd(InputState state, Books.Entry said) {
        InputLifecycle.Phase expected = switch (said.end()) {
            case CONSUMED -> InputLifecycle.Phase.CONSUMED;
            case ABANDONED -> InputLifecycle.Phase.ABANDONED;
            case NONE -> state.phase();
        };
        if (state.phase() != expected) {
            findings.lost("the input " + state.inputId().value() + " was told to be " + expected + " and is stored as "
                    + state);
        }
    }

    private void inspectReceipts() throws SQLException {
        Map<InputId, RunId> covered = new HashMap<>();
        Map<LogicalRuntimeId, Set<RunId>> runs = new HashMap<>();
        for (StoredFile.ReceiptName name : file.receipts()) {
            LogicalRuntimeId runtimeId = LogicalRuntimeId.of(name.runtime());
            RunBoundaryReceipt receipt = store.loadBoundaryReceipt(runtimeId, new RunId(name.run()), name.sequence())
                    .orElseThrow();
            runs.computeIfAbsent(runtimeId, none -> new HashSet<>()).add(receipt.runId());
            inspectConversation(runtimeId, receipt);
            for (InputId input : receipt.contributingInputIds()) {
                if (covered.put(input, receipt.runId()) != null) {
                    findings.twice("two receipts say that they have done the input " + input.value());
                }
                inspectCovered(runtimeId, receipt, input);
            }
        }
        for (LogicalRuntimeId runtimeId : Inputs.runtimes()) {
            conversation(runtimeId).runs().stream()
                    .filter(run -> !runs.getOrDefault(runtimeId, Set.of()).contains(run))
                    .forEach(run -> findings.broken("the session has the run " + run.value() + " without a receipt"));
        }
        stored.values().forEach(inputs -> inputs.values().forEach(state -> inspectReceiptOf(state, covered)));
    }

    private void inspectCovered(LogicalRuntimeId runtimeId, RunBoundaryReceipt receipt, InputId input) {
        Optional<InputState> state = store.loadInputState(runtimeId, input).map(StoredInput::state);
        boolean done = state.filter(found -> found.phase() == InputLifecycle.Phase.CONSUMED
                        || found.phase() == InputLifecycle.Phase.APPLIED_PENDING_CONSUMPTION)
                .filter(found -> found.lastRunId().equals(Optional.of(receipt.runId())))
                .isPresent();
        if (!done) {
            findings.broken(
                    "the run " + receipt.runId().value() + " has a receipt for " + state + " as " + input.value());
        }
    }

    private void inspectReceiptOf(InputState state, Map<InputId, RunId> covered) {
        if (state.lastBoundarySequence().isPresent()
                && !state.lastRunId().equals(Optional.ofNullable(covered.get(state.inputId())))) {
            findings.broken("the receipt is not stored that " + state + " speaks of");
        }
    }

    /** A receipt holds the digest of what the session had said by then, and what it has said is only ever continued. */
    private void inspectConversation(LogicalRuntimeId runtimeId, RunBoundaryReceipt receipt) {
        Conversation said = conversation(runtimeId);
        boolean present = receipt.messageCount() <= said.runs().size()
                && receipt.conversationDigest()
                        .equals(Optional.of(said.first(receipt.messageCount()).digest()));
        if (!present) {
            findings.broken("the run " + receipt.runId().value() + " has a receipt, and its session is not stored");
        }
    }

    private Conversation conversation(LogicalRuntimeId runtimeId) {
        return Conversation.of(store.loadSessionSnapshot(runtimeId));
    }

    private void inspectDocument(String name, Books.Document said) {
        Optional<String> found = name.startsWith(IMAGE)
                ? image(new BlobId(name))
                : store.loadSessionSnapshot(LogicalRuntimeId.of(name))
                        .map(SessionSnapshot::bytes)
                        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
        if (!said.mayBe(found)) {
            findings.lost("the document " + name + " is " + found + ", and was said to be " + said);
        }
    }

    private Optional<String> image(BlobId name) {
        try {
            return Optional.of(store.blobs().get(name).data());
        } catch (BlobStoreException missing) {
            if (missing.kind() != BlobStoreException.Kind.NOT_FOUND) {
                throw missing;
            }
            return Optional.empty();
        }
    }

    /** Whatever waits in the file waits in a lane once its session is known, and nothing else does. */
    void inspectRecovered(SessionRuntime runtime) {
        for (DriverView view : runtime.views()) {
            List<InputId> waiting = new ArrayList<>(view.ingress().steerQueue());
            waiting.addAll(view.ingress().queue());
            Set<InputId> lanes = new HashSet<>(waiting);
            if (lanes.size() != waiting.size()) {
                findings.twice("an input waits twice: " + waiting);
            }
            if (!lanes.equals(new HashSet<>(view.ledger().activeInputIds()))) {
                findings.broken("what is active does not wait in a lane");
            }
        }
        for (SessionId session : Inputs.sessions()) {
            Set<InputId> expected = new HashSet<>();
            storedOf(session).values().stream()
                    .filter(state -> !state.isTerminal())
                    .filter(state -> !state.facts().durability().equals(Optional.of(InputDurability.EPHEMERAL)))
                    .forEach(state -> expected.add(state.inputId()));
            if (!expected.equals(new HashSet<>(runtime.activeInputs(session)))) {
                findings.lost(
                        "of " + session + " wait " + runtime.activeInputs(session) + ", and are stored " + expected);
            }
        }
        inspectOperations(runtime);
        inspectLogins(runtime);
    }

    private void inspectOperations(SessionRuntime runtime) {
        for (SessionId session : Inputs.sessions()) {
            OpsLifecycleRegistry operations = runtime.operations(session).orElseThrow();
            for (UUID operation : books.operationsOf(session.value())) {
                if (operations
                        .snapshot(new OperationId(operation))
                        .flatMap(known -> known.terminalOutcome())
                        .isEmpty()) {
                    findings.lost("the operation " + operation + " has ended, and nobody knows it");
                }
            }
        }
    }

    private void inspectLogins(SessionRuntime runtime) {
        books.loginsBegun().stream()
                .filter(state -> !isUnderWay(runtime, state))
                .forEach(state -> findings.lost("the login " + state + " has begun, and nobody knows it"));
        books.loginsEnded().stream()
                .filter(state -> isUnderWay(runtime, state))
                .forEach(state -> findings.twice("the login " + state + " can be finished twice"));
    }

    private static boolean isUnderWay(SessionRuntime runtime, String state) {
        try {
            runtime.auth().logins().verifyBrowserLogin(Secret.of(state), Chores.PROVIDER, Chores.HERE, Chores.TARGET);
            return true;
        } catch (OAuthFlowException unknown) {
            return false;
        }
    }

    /** What was accepted to be kept has come to an end. */
    void inspectEnds() {
        books.inputs()
                .forEach((id, said) -> said.session()
                        .flatMap(session -> stored(session, id))
                        .filter(state -> said.isKept() && !state.isTerminal())
                        .ifPresent(state -> findings.lost("nobody does " + state)));
    }
}
