package com.example.agent;

import static com.example.agent.Keeping.SESSION;

import dev.statute.session.AcceptedInput;
import dev.statute.session.SessionRuntime;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.input.CorrelationId;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.ResponseTerminalStatus;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.input.SupersessionKey;
import dev.statute.session.ledger.InputState;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.nio.charset.StandardCharsets;
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
    private final Keeping keeping;
    private final SessionRuntime runtime;
    private final InputFactory inputs;
    private final ScriptedAgent agent;
    private final List<InputId> known = new CopyOnWriteArrayList<>();
    private final List<CompletionHandle> waiting = new CopyOnWriteArrayList<>();

    /**
     * Makes the session known, with all that is kept of it. The agent is not there yet.
     *
     * @param keeping where it is kept; is not closed with it
     * @param events hears what happens, from any thread
     * @param says hears what the agent does, from any thread
     */
    AgentSession(
            Stage stage, Keeping keeping, Stamps stamps, Consumer<RuntimeEventEnvelope> events, Consumer<String> says) {
        this.stage = stage;
        this.keeping = keeping;
        this.inputs = new InputFactory(stamps.clock(), stamps.ids());
        this.runtime = keeping.runtime()
                .clock(stamps.clock())
                .ids(stamps.ids())
                .loopExecutor(stage)
                .eventListener(events::accept)
                .build();
        runtime.register(SESSION);
        // Only now, as nobody else changes what is kept once the session is registered here.
        keeping.inputs().forEach(input -> known.add(input.inputId()));
        this.agent = new ScriptedAgent(stage, keeping.memory(), says, this::currentRun);
    }

    /** What came back of before, if the session is kept. */
    List<String> greeting() {
        long waits = states().stream().filter(input -> !input.isTerminal()).count();
        return keeping.name().stream()
                .map(file -> known.isEmpty()
                        ? "A new session, kept in " + file + "."
                        : "Inputs that came back from " + file + ": " + known.size() + ", still waiting: " + waits
                                + ".")
                .toList();
    }

    /**
     * Brings the agent, which goes on with what waits.
     *
     * @return why it does not, if the session has ended
     */
    List<String> bringAgent() {
        return ask(() -> runtime.ensureExecutor(SESSION, agent));
    }

    private Optional<RunId> currentRun() {
        return runtime.spineSnapshot(SESSION)
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
            case STEER ->
                submit(inputs.prompt(
                        words.get(0),
                        Optional.of(RuntimeTurnMetadata.builder()
                                .handlingMode(HandlingMode.STEER)
                                .build())));
            case PROGRESS -> submit(progress(request(words.get(0)), words.get(1)));
            case ANSWER ->
                submit(inputs.fromInbox(
                        PEER,
                        new PeerConvention.ResponseTerminal(
                                request(words.get(0)).toString(), ResponseTerminalStatus.COMPLETED),
                        words.get(1)));
            case INTERRUPT -> ask(() -> runtime.cancelAfterBoundary(SESSION));
            case CANCEL -> ask(() -> runtime.hardCancel(SESSION, "the user cancels"));
            case STEP -> step();
            case RETIRE -> ask(() -> runtime.retire(SESSION));
            case STOP -> ask(() -> runtime.stop(SESSION, "the user stops"));
            case INPUTS -> table.lines(states());
            case MEMORY -> remembered();
            case HELP -> Command.help();
            case FINISH -> finish();
            case QUIT -> List.of();
        };
    }

    /** The states of all inputs that were submitted, oldest first. */
    List<InputState> states() {
        return states(known.size());
    }

    /** The states of the newest inputs, oldest first. */
    List<InputState> states(int atMost) {
        List<InputId> all = List.copyOf(known);
        return all.subList(Math.max(0, all.size() - atMost), all.size()).stream()
                .flatMap(id -> runtime.inputState(SESSION, id).stream())
                .toList();
    }

    /** Why nothing more can be done here, if that is so. */
    Optional<String> loss() {
        if (keeping.isTakenOver()) {
            return Optional.of("Another program has opened the file, and the session goes on there.");
        }
        return runtime.contains(SESSION)
                ? Optional.empty()
                : Optional.of("The session was given up here; what is kept of it comes back at the next start.");
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
                PEER, new PeerConvention.ResponseProgress(request.toString(), ResponseProgressPhase.IN_PROGRESS), text);
        return input.withHeader(input.header().withSupersessionKey(new SupersessionKey(request.toString())));
    }

    private List<String> remembered() {
        List<String> lines = agent.memory().lines();
        return lines.isEmpty() ? List.of("The agent remembers nothing.") : lines;
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
            AcceptedInput answer = runtime.acceptWithCompletion(SESSION, input);
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
        runtime.unregister(SESSION);
        stage.close();
    }
}
