package com.example.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever ends a turn means the run that has begun, be the agent at it or not yet. */
final class ScriptedAgentTest {
    private static final RunId FIRST = new RunId(new UUID(0, 1));
    private static final RunId SECOND = new RunId(new UUID(0, 2));
    private static final RunPrimitive NOTHING =
            new RunPrimitive.StagedInput(RunApplyBoundary.RUN_START, List.of(), List.of(), List.of(), Optional.empty());

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final Stage stage = new Stage();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile Optional<RunId> running = Optional.of(FIRST);
    private final ScriptedAgent agent =
            new ScriptedAgent(stage, Memory.empty(Keeping.SESSION), said::add, () -> running);

    @AfterEach
    void close() {
        threads.shutdownNow();
        stage.close();
    }

    @Test
    void aRunThatIsCancelledBeforeItsTurnBeginsIsCancelled() throws Exception {
        agent.interruptHandle().orElseThrow().hardCancelCurrentRun("now");

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> turn(FIRST))
                .havingCause()
                .isInstanceOfSatisfying(
                        CoreExecutorException.class,
                        ended -> assertThat(ended.error()).isEqualTo(new CoreExecutorError.Cancelled()));
        assertThat(said).containsExactly("reads nothing", "is interrupted");
    }

    @Test
    void aRunThatIsAskedToEndBeforeItsTurnBeginsEnds() throws Exception {
        agent.boundaryHandle().orElseThrow().cancelAfterBoundary("soon");

        assertThat(turn(FIRST)).isEqualTo(new CoreApplyTerminal.Result(RunResult.ofText("I was asked to stop.")));
    }

    @Test
    void theNextRunIsNotMeant() throws Exception {
        agent.interruptHandle().orElseThrow().hardCancelCurrentRun("now");
        agent.boundaryHandle().orElseThrow().cancelAfterBoundary("soon");

        assertThat(turn(SECOND)).isEqualTo(new CoreApplyTerminal.Result(RunResult.ofText("I have read nothing.")));
    }

    @Test
    void whoeverEndsNoRunEndsNone() throws Exception {
        running = Optional.empty();
        agent.interruptHandle().orElseThrow().hardCancelCurrentRun("now");

        assertThat(turn(FIRST)).isEqualTo(new CoreApplyTerminal.Result(RunResult.ofText("I have read nothing.")));
    }

    @Test
    void whatItHasDoneIsRememberedOnceItIsStored() throws Exception {
        CoreApplyOutput notStored = output(FIRST);
        assertThat(agent.memory().lines()).isEmpty();

        CoreApplyOutput stored = output(SECOND);
        agent.checkpointCommittedSessionSnapshot(stored.sessionSnapshot().orElseThrow());

        assertThat(agent.memory().lines()).containsExactly("read nothing", "said I have read nothing.");
        assertThat(stored.sessionSnapshot()).isEqualTo(notStored.sessionSnapshot());
        assertThat(stored.receipt().conversationDigest())
                .contains(agent.memory().digest());
        assertThat(stored.receipt().messageCount()).isEqualTo(2);
    }

    private CoreApplyTerminal turn(RunId run) throws Exception {
        return output(run).terminal();
    }

    /** What comes of a turn with all steps that it takes. */
    private CoreApplyOutput output(RunId run) throws Exception {
        Future<CoreApplyOutput> turn = threads.submit(() -> agent.apply(run, NOTHING));
        long deadline = System.nanoTime() + AgentSession.PATIENCE.toNanos();
        while (!turn.isDone() && System.nanoTime() < deadline) {
            stage.step();
        }
        return turn.get(AgentSession.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
