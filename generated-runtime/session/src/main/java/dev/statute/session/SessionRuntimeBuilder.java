package dev.statute.session;

import dev.statute.session.auth.AuthAuthorities;
import dev.statute.session.auth.AuthAuthority;
import dev.statute.session.driver.DriverContext;
import dev.statute.session.driver.DriverOptions;
import dev.statute.session.driver.EphemeralRuntimeDriver;
import dev.statute.session.driver.PersistentRuntimeDriver;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.RuntimeEventListener;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.SessionCore;
import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.ops.OpsContext;
import dev.statute.session.ops.SessionOperations;
import dev.statute.session.store.BlobStore;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.RuntimeStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import org.apiguardian.api.API;

/** Chooses what a {@link SessionRuntime} is made of. What is not chosen has a usual value. Not for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionRuntimeBuilder {
    private final BiFunction<DriverContext, Optional<RuntimeStore>, RuntimeDriver> drivers;
    private final Optional<RuntimeStore> store;
    private Clock clock = Clock.systemUTC();
    private Optional<IdSource> ids = Optional.empty();
    private DriverOptions driverOptions = DriverOptions.DEFAULT;
    private OpsLifecycle.Parameters operationLimits = OpsLifecycle.defaultParameters();
    private Executor threads = ForkJoinPool.commonPool();
    private RuntimeEventListener listener = event -> {};
    private RuntimeSignalListener owners = signal -> {};
    private AuthAuthorities authorities = AuthAuthorities.ofProcess();

    private SessionRuntimeBuilder(
            BiFunction<DriverContext, Optional<RuntimeStore>, RuntimeDriver> drivers, Optional<RuntimeStore> store) {
        this.drivers = drivers;
        this.store = store;
    }

    static SessionRuntimeBuilder ephemeral() {
        return new SessionRuntimeBuilder((context, none) -> new EphemeralRuntimeDriver(context), Optional.empty());
    }

    static SessionRuntimeBuilder persistent(RuntimeStore store, BlobStore blobs) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(blobs, "blobs");
        return new SessionRuntimeBuilder(
                (context, own) -> new PersistentRuntimeDriver(context, own.orElseThrow(), blobs), Optional.of(store));
    }

    /**
     * Says when things happen; by default the clock of the system. Credentials that others share go by the clock of whoever made
     * their {@linkplain #authAuthorities authority}.
     */
    public SessionRuntimeBuilder clock(Clock chosen) {
        clock = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /** Names runs, events and what else is new; by default with time-ordered UUIDs that cannot be guessed. */
    public SessionRuntimeBuilder ids(IdSource chosen) {
        ids = Optional.of(chosen);
        return this;
    }

    /** Chooses what can be chosen about each session; by default {@link DriverOptions#DEFAULT}. */
    public SessionRuntimeBuilder driverOptions(DriverOptions chosen) {
        driverOptions = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /** Limits the operations of each session; by default as the spec of operations says. */
    public SessionRuntimeBuilder operationLimits(OpsLifecycle.Parameters chosen) {
        operationLimits = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /**
     * Runs the loops of the sessions, each as a task that blocks as long as its executor does; by default the common pool.
     * With as many threads as there are turns at the same time, or virtual ones, no session waits for another. The runtime
     * does not shut it down; when it takes no more tasks, loops end.
     */
    public SessionRuntimeBuilder loopExecutor(Executor chosen) {
        threads = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /** Is told what happens in all sessions; by default nobody is. */
    public SessionRuntimeBuilder eventListener(RuntimeEventListener chosen) {
        listener = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /** Is told what the owners of sessions are to hear; by default nobody is. */
    public SessionRuntimeBuilder signalListener(RuntimeSignalListener chosen) {
        owners = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /**
     * Says who shares what is known of credentials: all who choose the same and use the same durable store; by default all of
     * this process. A runtime without a store shares with nobody, whatever is chosen.
     */
    public SessionRuntimeBuilder authAuthorities(AuthAuthorities chosen) {
        authorities = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /**
     * A runtime without sessions.
     *
     * @throws dev.statute.session.store.RuntimeStoreException if the store does not say with whom it shares credentials
     */
    public SessionRuntime build() {
        IdSource names = ids.orElseGet(() -> IdSource.timeOrdered(clock, new SecureRandom()));
        return new SessionRuntime(
                entries(clock, names, driverOptions, operationLimits, listener, owners), threads, store, auth());
    }

    private AuthAuthority auth() {
        return store.map(authorities::of).orElseGet(() -> AuthAuthority.over(new InMemoryRuntimeStore(), clock));
    }

    /** What was chosen by now, whatever is chosen afterwards. */
    private BiFunction<SessionId, SessionServices, SessionEntry> entries(
            Clock time,
            IdSource names,
            DriverOptions options,
            OpsLifecycle.Parameters limits,
            RuntimeEventListener told,
            RuntimeSignalListener owner) {
        return (session, services) -> {
            LogicalRuntimeId runtimeId = LogicalRuntimeId.forSession(session);
            // Before anything is read, so that nobody else changes what was read.
            Optional<RuntimeStore> own = store.map(kept -> takenOver(kept, runtimeId));
            RuntimeDriver driver = drivers.apply(new DriverContext(runtimeId, time, names, options), own);
            SessionOperations operations = operations(new OpsContext(time, names), limits, runtimeId, own);
            SessionCore core = SessionCore.builder(session, driver)
                    .stamps(time, names)
                    .listener(told)
                    .feed(operations.registry().completionFeed().view(), operations.cursors())
                    .build();
            return new SessionEntry(core, operations, own, services, owner);
        };
    }

    private static RuntimeStore takenOver(RuntimeStore kept, LogicalRuntimeId runtimeId) {
        try {
            return kept.takeOver(runtimeId);
        } catch (RuntimeException failure) {
            throw RuntimeDriverException.internal(
                    "the session could not be taken over: " + failure.getMessage(), failure);
        }
    }

    /** Whoever reports the end of an operation waits until it is stored, so it may as well be stored by him. */
    private static SessionOperations operations(
            OpsContext context,
            OpsLifecycle.Parameters limits,
            LogicalRuntimeId runtimeId,
            Optional<RuntimeStore> own) {
        return own.map(kept -> SessionOperations.open(context, limits, runtimeId, kept, Runnable::run))
                .orElseGet(() -> SessionOperations.inMemory(context, limits));
    }
}
