package dev.statute.session.ops;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormats;
import dev.statute.session.json.WireLimits;
import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.policy.OpsRecoveryRule;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.types.OpsRecovery;
import dev.statute.session.types.RuntimeEpochId;
import dev.statute.session.types.StoredOperations;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operations of a session, and what goes with them: one of each for all who have to do with the session. */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionOperations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionOperations.class);
    private static final int DEPTH_MAX = WireLimits.DEFAULT.depthMax();

    /** What was stored here is read here, however large it is. */
    private static final WireFormat<OpsLifecycleRecord> FORMAT =
            new WireFormats(new WireLimits(Integer.MAX_VALUE, DEPTH_MAX)).opsLifecycleRecord();

    private final RuntimeEpochId epochId;
    private final OpsLifecycleRegistry registry;
    private final EpochCursors cursors;
    private final Optional<OpsStoreChannel> channel;

    private SessionOperations(
            RuntimeEpochId epochId,
            OpsLifecycleRegistry registry,
            EpochCursors cursors,
            Optional<OpsStoreChannel> channel) {
        this.epochId = epochId;
        this.registry = registry;
        this.cursors = cursors;
        this.channel = channel;
        channel.ifPresent(wired -> registry.setPersistenceChannel(wired, epochId, cursors));
    }

    /** What a store says, and what it has. */
    private record Found(StoredOperations answer, Optional<OpsLifecycleRecord> operations) {
        static Found nothing(StoredOperations answer) {
            return new Found(answer, Optional.empty());
        }
    }

    /** Operations of a new epoch, of which nothing outlives the process. */
    public static SessionOperations inMemory(OpsContext context, OpsLifecycle.Parameters limits) {
        return begin(context, limits, Optional.empty(), Optional.empty());
    }

    /**
     * The operations of a runtime as they are stored, in the same epoch, with the same limits and cursors. If none are
     * stored, or they cannot be read, a new epoch begins; a session is never refused because of its operations.
     *
     * @param context what the registry is given
     * @param limits how many operations a new registry may have
     * @param runtimeId the runtime
     * @param store where they are stored, and will be
     * @param writer stores ends while those who reported them wait, so it must not need their threads
     */
    public static SessionOperations open(
            OpsContext context,
            OpsLifecycle.Parameters limits,
            LogicalRuntimeId runtimeId,
            RuntimeStore store,
            Executor writer) {
        Found found = load(runtimeId, store);
        OpsRecovery recovery = OpsRecoveryRule.decide(found.answer());
        if (recovery.loss()) {
            LOG.warn("The stored operations of the runtime {} are lost, and another epoch begins.", runtimeId.value());
        }
        Optional<OpsStoreChannel> channel = recovery.storesEnds()
                ? Optional.of(new OpsStoreChannel(store, runtimeId, FORMAT, writer))
                : Optional.empty();
        return begin(context, limits, found.operations().filter(stored -> recovery.sameEpoch()), channel);
    }

    private static SessionOperations begin(
            OpsContext context,
            OpsLifecycle.Parameters limits,
            Optional<OpsLifecycleRecord> stored,
            Optional<OpsStoreChannel> channel) {
        return new SessionOperations(
                stored.map(OpsLifecycleRecord::epochId)
                        .orElseGet(() -> new RuntimeEpochId(context.ids().nextUuid())),
                stored.map(operations -> OpsLifecycleRegistry.fromRecovered(context, operations))
                        .orElseGet(() -> new OpsLifecycleRegistry(context, limits)),
                new EpochCursors(stored.map(OpsLifecycleRecord::cursors).orElse(OpsCursors.START)),
                channel);
    }

    private static Found load(LogicalRuntimeId runtimeId, RuntimeStore store) {
        try {
            return store.loadOpsLifecycle(runtimeId)
                    .map(FORMAT::read)
                    .map(read -> new Found(StoredOperations.READABLE, Optional.of(read)))
                    .orElse(Found.nothing(StoredOperations.ABSENT));
        } catch (RuntimeException failure) {
            LOG.debug("The operations of the runtime {} could not be read.", runtimeId.value(), failure);
            return Found.nothing(isUnsupported(failure) ? StoredOperations.UNSUPPORTED : StoredOperations.UNREADABLE);
        }
    }

    private static boolean isUnsupported(RuntimeException failure) {
        return failure instanceof RuntimeStoreException refusal
                && refusal.kind() == RuntimeStoreException.Kind.UNSUPPORTED;
    }

    /** The epoch that they belong to. */
    public RuntimeEpochId epochId() {
        return epochId;
    }

    /** The operations. */
    public OpsLifecycleRegistry registry() {
        return registry;
    }

    /** How far the readers of their ends have come. */
    public EpochCursors cursors() {
        return cursors;
    }

    /**
     * Says what is done when it turns out, as an end is stored, that somebody else has taken the runtime over.
     *
     * @param given is called by whoever has waited for the end to be stored, before he is told
     */
    public void whenTakenOver(Runnable given) {
        Objects.requireNonNull(given, "given");
        channel.ifPresent(wired -> wired.whenTakenOver(given));
    }

    /** Nobody waits for them any more, and no end is stored any more. What is stored stays. */
    @Override
    public void close() {
        registry.close();
        channel.ifPresent(OpsStoreChannel::close);
    }
}
