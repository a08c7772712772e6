package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.PendingLogin;
import dev.statute.session.machine.Auth;
import dev.statute.session.types.LeaseOperation;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * The credentials that all sessions share: one machine {@code Auth} for each of which anything is known. Credentials
 * themselves are not kept here, only what has become of them.
 *
 * <p>Acquiring and refreshing give a credential the next generation, which is never given again, also if the credential is
 * released in between: so two credentials that expire at the same moment can be told apart. One number is kept for every
 * credential that was ever spoken of.
 *
 * <p>Safe for use by several threads. Every operation answers what is known afterwards, and throws an
 * {@link AuthLeaseException} if it was refused; then nothing has changed.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class AuthLeaseRegistry {
    private final Clock clock;
    private final LeaseTrail trail;
    private final LeaseBook book;
    private final ReentrantLock lock = new ReentrantLock();
    /** Releases come one at a time, so that observers have to do with one only. */
    private final ReentrantLock releaseGate = new ReentrantLock();

    private final List<ReleaseObserver> observers = new CopyOnWriteArrayList<>();

    private final long loginsMax;

    /**
     * @param clock stamps what happens
     * @param listener is told what happens
     * @param loginsMax so many logins for all credentials together may be under way, at most 1,000,000; what is below 1 is 1
     */
    public AuthLeaseRegistry(Clock clock, AuthLeaseListener listener, long loginsMax) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.trail = new LeaseTrail(Objects.requireNonNull(listener, "listener"));
        this.loginsMax = Math.max(1, loginsMax);
        this.book = new LeaseBook(new Auth.Parameters(this.loginsMax), clock, trail);
    }

    /** With a listener, and room for 1024 logins. */
    public AuthLeaseRegistry(Clock clock, AuthLeaseListener listener) {
        this(clock, listener, Auth.defaultParameters().maxFlows());
    }

    /** Has an observer asked and told about every release from now on, after those that are there. */
    public void addReleaseObserver(ReleaseObserver observer) {
        observers.add(Objects.requireNonNull(observer, "observer"));
    }

    /** There is a credential, of which nothing had to be known before. */
    public LeaseSnapshot acquire(LeaseKey key, LeaseExpiry expiry) {
        return demand(key, LeaseOperation.ACQUIRE, new Auth.Input.Acquire(expiry.epochMillis()));
    }

    /** A credential will expire soon. */
    public LeaseSnapshot markExpiring(LeaseKey key) {
        return demand(key, LeaseOperation.CHANGE, Auth.Input.MarkExpiring.INSTANCE);
    }

    /** A credential shall be refreshed. The listener is told that somebody has to do it. */
    public LeaseSnapshot beginRefresh(LeaseKey key) {
        return demand(key, LeaseOperation.CHANGE, Auth.Input.BeginRefresh.INSTANCE);
    }

    /** A credential has been refreshed. */
    public LeaseSnapshot completeRefresh(LeaseKey key, LeaseExpiry expiry) {
        return demand(key, LeaseOperation.CHANGE, new Auth.Input.CompleteRefresh(expiry.epochMillis(), clock.millis()));
    }

    /**
     * A credential could not be refreshed.
     *
     * @param permanent whether it makes no sense to try again
     */
    public LeaseSnapshot refreshFailed(LeaseKey key, boolean permanent) {
        Auth.Input failure =
                permanent ? Auth.Input.RefreshFailedPermanent.INSTANCE : Auth.Input.RefreshFailedTransient.INSTANCE;
        return demand(key, LeaseOperation.CHANGE, failure);
    }

    /** A credential is of no use any more. */
    public LeaseSnapshot markReauthRequired(LeaseKey key) {
        return demand(key, LeaseOperation.CHANGE, Auth.Input.MarkReauthRequired.INSTANCE);
    }

    /** Forgets a credential, and all that is known of it unless somebody is logging in for it. */
    public LeaseSnapshot releaseCredentialLifecycle(LeaseKey key) {
        return demand(key, LeaseOperation.RELEASE_UNLESS_LOGINS, Auth.Input.ReleaseCredentialLifecycle.INSTANCE);
    }

    /**
     * Gives a credential back and gives up the logins for it. Nothing had to be known of it, so that what a process has
     * stored before a crash can be released by the next one.
     *
     * @throws AuthLeaseException of the kind {@code RELEASE_FAILED} if an observer failed; then the credential is what it
     *     was, and has the logins too that have begun meanwhile. Observers that were told before do not take it back.
     */
    public LeaseSnapshot release(LeaseKey key) {
        releaseGate.lock();
        try {
            LeaseLogins kept = loginsKeptFor(key);
            LeaseBook.Releasing release = locked(() -> book.release(key));
            LeaseLogins logins = release.former()
                    .state()
                    .map(LeaseLogins::of)
                    .orElse(LeaseLogins.NONE)
                    .and(kept);
            try {
                observers.forEach(observer -> observer.released(key, logins));
            } catch (RuntimeException failed) {
                locked(() -> {
                    book.undo(release);
                    return release;
                });
                throw AuthLeaseException.releaseFailed(key, failed);
            }
            return locked(() -> {
                book.complete(release);
                return book.entry(key).snapshot(key);
            });
        } finally {
            releaseGate.unlock();
            trail.deliver();
        }
    }

    private LeaseLogins loginsKeptFor(LeaseKey key) {
        LeaseLogins kept = LeaseLogins.NONE;
        for (ReleaseObserver observer : observers) {
            try {
                kept = kept.and(observer.loginsOf(key));
            } catch (RuntimeException failed) {
                throw AuthLeaseException.releaseFailed(key, failed);
            }
        }
        return kept;
    }

    /**
     * Undoes what has become of a credential since a snapshot was taken. The logins under way stay, and a credential that is
     * there again gets another generation, as whoever has used a later one must not take it for that.
     */
    public LeaseSnapshot restore(LeaseSnapshot snapshot) {
        return snapshot.phase()
                .map(phase -> demand(
                        snapshot.key(),
                        LeaseOperation.RESTORE,
                        new Auth.Input.RestoreCredential(
                                phase, snapshot.credential().orElseThrow())))
                .orElseGet(() -> releaseCredentialLifecycle(snapshot.key()));
    }

    /** What is known of a credential. */
    public LeaseSnapshot snapshot(LeaseKey key) {
        return locked(() -> book.entry(key).snapshot(key));
    }

    /** The credentials of which anything is known, in the order of their names. */
    public List<LeaseKey> known() {
        return locked(book::known);
    }

    private LeaseSnapshot demand(LeaseKey key, LeaseOperation operation, Auth.Input input) {
        Objects.requireNonNull(key, "key");
        try {
            return locked(() -> {
                Optional<Auth.Result> result = book.step(key, operation, elsewhere -> input);
                if (result.orElse(null) instanceof Auth.Result.Rejected refusal) {
                    throw AuthLeaseException.rejected(key, refusal);
                }
                return book.entry(key).snapshot(key);
            });
        } finally {
            trail.deliver();
        }
    }

    /**
     * Tells a credential about a login. The listener is told by the next {@link #deliver()}.
     *
     * @param input makes the input from the number of logins for other credentials
     * @return what it has answered, which has taken effect; empty if nothing is known of the credential
     */
    Optional<Auth.Result> login(LeaseKey key, LeaseOperation operation, LongFunction<Auth.Input> input) {
        return locked(() -> book.step(key, operation, input));
    }

    /** Tells the listener what has happened. To be called without any lock. */
    void deliver() {
        trail.deliver();
    }

    /** Whether a credential, or the one whose release is not settled, knows a login. */
    boolean knows(PendingLogin login) {
        return locked(() -> book.holds(login.target(), login::isKnownTo));
    }

    /** Begins a login; what it answers allows to withdraw it. */
    AdmittedLogin admit(PendingLogin login) {
        return locked(() -> {
            LeaseEntry before = book.entry(login.target());
            return new AdmittedLogin(
                    login,
                    before,
                    book.step(login.target(), LeaseOperation.ADMIT_LOGIN, login::admission)
                            .orElseThrow());
        });
    }

    /** Undoes that a login began. */
    void withdraw(AdmittedLogin admitted) {
        locked(() -> {
            book.withdraw(
                    admitted.login().target(),
                    admitted.before(),
                    admitted.login().expiry());
            return admitted;
        });
    }

    /** What came of beginning a login. */
    record AdmittedLogin(PendingLogin login, LeaseEntry before, Auth.Result result) {}

    /** How many logins may be under way. */
    long loginsMax() {
        return loginsMax;
    }

    /** The state of a credential, if anything is known of it. */
    Optional<Auth.State> state(LeaseKey key) {
        return locked(() -> book.entry(key).state());
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
