package com.example.agent;

import dev.statute.session.AcceptedInput;
import dev.statute.session.SessionRuntime;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.input.CorrelationId;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.ResponseTerminalStatus;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.input.SessionId;
import dev.statute.session.input.SupersessionKey;
import dev.statute.session.ledger.InputState;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One session with the scripted agent, and what a user can do with it. Safe for use by several threads. */
final class AgentSession implements AutoCloseable {
    /** A step takes no time, so a session that takes longer than this between two of them does not come to rest. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String PEER = "librarian";

    private final Stage stage;
    private final SessionRuntime runtime;
    private final SessionId session;
    private final InputFactory inputs;
    private final List<InputId> known = new CopyOnWriteArrayList<>();
    private final List<CompletionHandle> waiting = new CopyOnWriteArrayList<>();

    /**
     * Opens a session.
     *
     * @param events hears what happens, from any thread
     * @param says hears what the agent does, from any thread
     */
    AgentSession(
            Stage stage, Clock clock, IdSource ids, Consumer<RuntimeEventEnvelope> events, Consumer<String> says) {
        this.stage = stage;
        this.inputs = new InputFactory(clock, ids);
        this.session = new SessionId(ids.nextUuid());
        this.runtime = SessionRuntime.ephemeral()
                .clock(clock)
                .ids(ids)
                .loopExecutor(stage)
                .eventListener(events::accept)
                .build();
        runtime.ensureExecutor(session, new ScriptedAgent(stage, says, this::currentRun));
    }

    private Optional<RunId> currentRun() {
        return runtime.spineSnapshot(session)
                .flatMap(snapshot -> snapshot.control().currentRun());
    }

    /**
     * Does what a user asks for.
     *
     * @return what there is to say about it, in lines
     */
    List<String> perform(Command.Call call, InputTable table) {
        List<String> words = call.words();
        return switch (call.command()) {
            case PROMPT -> submit(inputs.prompt(words.get(0)));
            case STEER -> submit(inputs.prompt(words.get(0), Optional.of(RuntimeTurnMetadata.builder()
                    .handlingMode(HandlingMode.STEER)
                    .build())));
            case PROGRESS -> submit(progress(request(words.get(0)), words.get(1)));
            case ANSWER -> submit(inputs.fromInbox(
                    PEER,
                    new PeerConvention.ResponseTerminal(
                            request(words.get(0)).toString(), ResponseTerminalStatus.COMPLETED),
                    words.get(1)));
            case INTERRUPT -> ask(() -> runtime.cancelAfterBoundary(session));
            case CANCEL -> ask(() -> runtime.hardCancel(session, "the user cancels"));
            case STEP -> step();
            case RETIRE -> ask(() -> runtime.retire(session));
            case STOP -> ask(() -> runtime.stop(session, "the user stops"));
            case INPUTS -> table.lines(states());
            case HELP -> Command.help();
            case FINISH -> finish();
            case QUIT -> List.of();
        };
    }

    /** The states of all inputs that were submitted, oldest first. */
    List<InputState> states() {
        return known.stream()
                .flatMap(id -> runtime.inputState(session, id).stream())
                .toList();
    }

    /** The inputs about which somebody was told since the last call. */
    List<CompletionHandle> answered() {
        List<CompletionHandle> done =
                waiting.stream().filter(CompletionHandle::isDone).toList();
        waiting.removeAll(done);
        return done;
    }

    /** A newer word about a request takes the place of an older one that still waits. */
    private Input progress(CorrelationId request, String text) {
        PeerInput input = inputs.fromInbox(
                PEER,
                new PeerConvention.ResponseProgress(request.toString(), ResponseProgressPhase.IN_PROGRESS),
                text);
        return input.withHeader(input.header().withSupersessionKey(new SupersessionKey(request.toString())));
    }

    private List<String> step() {
        if (!stage.agentWaits()) {
            return List.of("The agent has nothing to do.");
        }
        stage.step();
        return List.of();
    }

    private List<String> finish() {
        try {
            stage.finish(PATIENCE);
            return List.of();
        } catch (TimeoutException e) {
            return List.of(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("The agent was not waited for.");
        }
    }

    private List<String> submit(Input input) {
        return ask(() -> {
            AcceptedInput answer = runtime.acceptWithCompletion(session, input);
            if (answer.outcome() instanceof AcceptOutcome.Accepted) {
                known.add(input.id());
            }
            answer.handle().ifPresent(waiting::add);
        });
    }

    /** What the session refuses is said, and nothing else happens. */
    private static List<String> ask(Runnable command) {
        try {
            command.run();
            return List.of();
        } catch (RuntimeDriverException refused) {
            return List.of(refused.getMessage());
        }
    }

    /** Requests have UUIDs; a user gives them short names. */
    private static CorrelationId request(String name) {
        return new CorrelationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        runtime.unregister(session);
        stage.close();
    }
}
