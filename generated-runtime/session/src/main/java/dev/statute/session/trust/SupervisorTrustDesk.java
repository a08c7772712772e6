package dev.statute.session.trust;

import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.machine.SupervisorTrust;
import dev.statute.session.types.PeerId;
import dev.statute.session.types.Supervisor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Changes who supervises a session: the machine decides, the store of private trust is told, and the machine hears what came of
 * that. Whoever supervises is not among the peers that a session names.
 *
 * <p>Safe for use by several threads; changes come one at a time, the store is called while others wait.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SupervisorTrustDesk {
    /** Whom the transport trusts as supervisor. What fails with a {@link RuntimeException} has changed nothing. */
    @API(status = API.Status.EXPERIMENTAL)
    public interface Store {
        /** Trusts a supervisor. */
        void publish(Supervisor supervisor);

        /** Trusts a supervisor no more, if it does. */
        void revoke(PeerId peer);
    }

    private final Supplier<RuntimeControl.Phase> session;
    private final Store store;
    private final ReentrantLock lock = new ReentrantLock();
    private SupervisorTrust.State state = SupervisorTrust.initial();

    /**
     * @param session says in which state the session is
     * @param store whom the transport trusts as supervisor
     */
    public SupervisorTrustDesk(Supplier<RuntimeControl.Phase> session, Store store) {
        this.session = Objects.requireNonNull(session, "session");
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Has somebody supervise the session, whom nobody supervises.
     *
     * @throws SupervisorTrustException if it was refused; also if the store failed, but then the session is supervised
     */
    public void bind(Supervisor wanted) {
        change(phase -> new SupervisorTrust.Input.BindSupervisor(wanted, phase));
    }

    /**
     * Has somebody else supervise the session. The store goes on to trust the former one until it is told otherwise.
     *
     * @throws SupervisorTrustException if it was refused; also if the store failed, but then the other one supervises
     */
    public void authorize(Supervisor wanted) {
        change(phase -> new SupervisorTrust.Input.AuthorizeSupervisor(wanted, phase));
    }

    /** Tells the store again whom to trust. */
    public void publishAgain(Supervisor wanted) {
        change(phase -> new SupervisorTrust.Input.RequestSupervisorTrustPublish(wanted, phase));
    }

    /**
     * Ends a supervision, if it is still this one.
     *
     * @throws SupervisorTrustException if it was refused or the store failed; then the session is supervised as before
     */
    public void revoke(PeerId peer, long epoch) {
        change(phase -> new SupervisorTrust.Input.RevokeSupervisor(peer, epoch, phase));
    }

    /** Who supervises the session. */
    public Optional<Supervisor> supervisor() {
        return locked(() -> state.bound());
    }

    private interface Command {
        SupervisorTrust.Input in(RuntimeControl.Phase session);
    }

    private void change(Command command) {
        locked(() -> {
            carryOut(demand(command));
            return state;
        });
    }

    private List<SupervisorTrust.Effect> demand(Command command) {
        SupervisorTrust.Result result = SupervisorTrust.apply(state, command.in(session.get()));
        if (result instanceof SupervisorTrust.Result.Accepted accepted) {
            state = accepted.after();
            return accepted.effects();
        }
        if (result instanceof SupervisorTrust.Result.Rejected refusal) {
            throw new SupervisorTrustException(refusal);
        }
        return List.of();
    }

    private void carryOut(List<SupervisorTrust.Effect> effects) {
        for (SupervisorTrust.Effect effect : effects) {
            if (effect instanceof SupervisorTrust.Effect.PublishSupervisorTrustEdge publish) {
                publish(publish.supervisor());
            } else if (effect instanceof SupervisorTrust.Effect.RevokeSupervisorTrustEdge revoke) {
                revokeEdge(revoke.peerId(), revoke.epoch());
            }
        }
    }

    private void publish(Supervisor wanted) {
        PeerId peer = wanted.peerId();
        long epoch = wanted.epoch();
        try {
            store.publish(wanted);
        } catch (RuntimeException failed) {
            throw acknowledged(
                    phase -> new SupervisorTrust.Input.SupervisorTrustEdgePublishFailed(peer, epoch, phase),
                    new SupervisorTrustException("The store does not trust the supervisor.", failed));
        }
        try {
            demand(phase -> new SupervisorTrust.Input.SupervisorTrustEdgePublished(peer, epoch, phase));
        } catch (SupervisorTrustException refused) {
            throw cleanedUp(peer, refused);
        }
    }

    private void revokeEdge(PeerId peer, long epoch) {
        try {
            store.revoke(peer);
        } catch (RuntimeException failed) {
            throw acknowledged(
                    phase -> new SupervisorTrust.Input.SupervisorTrustEdgeRevokeFailed(peer, epoch, phase),
                    new SupervisorTrustException("The store still trusts the supervisor.", failed));
        }
        demand(phase -> new SupervisorTrust.Input.SupervisorTrustEdgeRevoked(peer, epoch, phase));
    }

    /** Tells the machine that the store failed. If it does not want to hear that any more, the failure counts all the same. */
    private SupervisorTrustException acknowledged(Command command, SupervisorTrustException failure) {
        try {
            carryOut(demand(command));
        } catch (SupervisorTrustException refused) {
            failure.addSuppressed(refused);
        }
        return failure;
    }

    /** The session has changed meanwhile, so the store must not trust whom nobody has acknowledged. */
    private SupervisorTrustException cleanedUp(PeerId peer, SupervisorTrustException refused) {
        try {
            store.revoke(peer);
        } catch (RuntimeException failed) {
            refused.addSuppressed(failed);
        }
        return refused;
    }

    private <T> T locked(Supplier<T> operation) {
        lock.lock();
        try {
            return operation.get();
        } finally {
            lock.unlock();
        }
    }
}
