package dev.statute.session;

import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However two processes that have one store take a session from each other, nothing is lost and nothing is done twice. */
class SessionTakeOverProperties {
    private static final SessionId SESSION = Runtimes.session(1);

    /** What a process does. */
    enum Command {
        REGISTER,
        ACCEPT,
        ACCEPT_WITHOUT_WAKE,
        ENSURE_EXECUTOR,
        RECYCLE,
        RECOVER
    }

    @Property(tries = 200)
    void twoProcessesKeepTheirWord(
            @ForAll @Size(max = 30) List<Command> commands, @ForAll @Size(30) List<@IntRange(max = 1) Integer> who) {
        TestStores.using(store -> {
            play(store, commands, who);
            return commands;
        });
    }

    private static void play(RuntimeStore store, List<Command> commands, List<Integer> who) {
        IdSource ids = Samples.ids();
        List<SessionRuntime> processes = List.of(process(store, ids), process(store, ids));
        ScriptedExecutor executor = doing(succeeds());
        List<InputId> acknowledged = new ArrayList<>();

        for (int step = 0; step < commands.size(); step++) {
            SessionRuntime process = processes.get(who.get(step));
            InputId input = Samples.inputId(step + 1);
            try {
                switch (commands.get(step)) {
                    case REGISTER -> process.register(SESSION);
                    case ACCEPT -> {
                        process.accept(SESSION, prompt(step + 1));
                        acknowledged.add(input);
                    }
                    case ACCEPT_WITHOUT_WAKE -> {
                        process.acceptWithoutWake(SESSION, prompt(step + 1));
                        acknowledged.add(input);
                    }
                    case ENSURE_EXECUTOR -> process.ensureExecutor(SESSION, executor);
                    case RECYCLE -> process.recycle(SESSION);
                    case RECOVER -> process.recover(SESSION);
                }
            } catch (RuntimeDriverException refusal) {
                assertThat(refusal.kind())
                        .isIn(RuntimeDriverException.Kind.NOT_READY, RuntimeDriverException.Kind.OUT_OF_STEP);
            }
        }

        SessionRuntime last = process(store, ids);
        last.ensureExecutor(SESSION, executor);
        assertThat(store.loadInputStates(LogicalRuntimeId.forSession(SESSION)))
                .allSatisfy(stored -> assertThat(stored.state().phase()).isEqualTo(InputLifecycle.Phase.CONSUMED))
                .extracting(stored -> stored.state().inputId())
                .containsExactlyElementsOf(acknowledged);
        assertThat(executor.applied().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(last.activeInputs(SESSION)).isEmpty();
    }

    private static SessionRuntime process(RuntimeStore store, IdSource ids) {
        return SessionRuntime.persistentWithoutBlobs(store)
                .clock(Samples.clock())
                .ids(ids)
                .loopExecutor(Runnable::run)
                .build();
    }
}
