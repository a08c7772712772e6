package dev.statute.session.auth;

import dev.statute.session.credential.BrowserLogin;
import dev.statute.session.credential.DeviceLogin;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.PendingLogin;
import dev.statute.session.credential.Secret;
import dev.statute.session.machine.Auth;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.AuthProvider;
import dev.statute.session.types.BrowserFlow;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.DeviceFlow;
import dev.statute.session.types.DeviceFlowId;
import dev.statute.session.types.RedirectUri;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * The logins that are under way, with what is needed to finish them. A login gives no credential: whoever finishes one fetches
 * the credential and says so to the {@link AuthLeaseRegistry}.
 *
 * <p>Several processes may have registries on one store. What one begins another can finish, and of several who finish a login
 * one does.
 *
 * <p>Safe for use by several threads. Every operation throws an {@link OAuthFlowException} if it was refused or the store
 * failed; then no login has begun or ended by it, except that those that have expired may be gone.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OAuthFlowRegistry {
    /** How long a login may take, if nothing else is said. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(10);

    private final AuthLeaseRegistry leases;
    private final LoginProjection logins;
    private final LoginDesk desk;
    private final Clock clock;
    private final TokenSource tokens;
    private final Duration lifetime;
    /** Held for a whole operation, with what it asks of the store. */
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param leases the credentials, which know of the logins; they ask this registry when one is released
     * @param store shares logins with other processes; has to support the operations for login flows
     * @param clock tells when logins expire
     * @param tokens makes what names logins in browsers
     * @param lifetime how long a login may take, 1 millisecond or more
     */
    public OAuthFlowRegistry(
            AuthLeaseRegistry leases, RuntimeStore store, Clock clock, TokenSource tokens, Duration lifetime) {
        this.leases = Objects.requireNonNull(leases, "leases");
        this.logins = new LoginProjection(leases, new LoginStorage(Objects.requireNonNull(store, "store")));
        this.desk = new LoginDesk(leases, logins);
        this.clock = Objects.requireNonNull(clock, "clock");
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        this.lifetime = Objects.requireNonNull(lifetime, "lifetime");
        if (lifetime.toMillis() < 1) {
            throw new IllegalArgumentException("A login takes 1 millisecond or more, not " + lifetime + ".");
        }
        leases.addReleaseObserver(new Kept());
    }

    /** Begins a login in a browser. */
    public BrowserTicket beginBrowserLogin(
            LeaseKey target, AuthProvider provider, RedirectUri redirectUri, Secret pkceVerifier) {
        return exclusively(now -> {
            Secret state = newState();
            long expiresAt = Math.addExact(now, lifetime.toMillis());
            desk.begin(
                    new BrowserLogin(
                            LoginNames.ofState(state),
                            target,
                            new BrowserFlow(provider, redirectUri, expiresAt),
                            pkceVerifier),
                    OAuthFlowException.Kind.STATE_GENERATION_FAILED);
            return new BrowserTicket(state, Instant.ofEpochMilli(expiresAt));
        });
    }

    /** Whether a login in a browser is what it says. It goes on. */
    public BrowserLogin verifyBrowserLogin(
            Secret state, AuthProvider provider, RedirectUri redirectUri, LeaseKey target) {
        BrowserFlowId id = LoginNames.ofState(state);
        return (BrowserLogin) withLogin(
                target,
                new LoginDesk.Name(id),
                (login, now) ->
                        desk.ask(target, new Auth.Input.VerifyOAuthBrowserFlow(id, provider, redirectUri, now)));
    }

    /** Finishes a login in a browser. Of several who do so, one succeeds; the others miss it. */
    public BrowserLogin consumeBrowserLogin(
            Secret state, AuthProvider provider, RedirectUri redirectUri, LeaseKey target) {
        BrowserFlowId id = LoginNames.ofState(state);
        return (BrowserLogin) withLogin(
                target,
                new LoginDesk.Name(id),
                (login, now) ->
                        desk.end(login, new Auth.Input.ConsumeOAuthBrowserFlow(id, provider, redirectUri, now)));
    }

    /** Gives a login in a browser up. */
    public void abandonBrowserLogin(Secret state, LeaseKey target) {
        withLogin(
                target, new LoginDesk.Name(LoginNames.ofState(state)), (login, now) -> desk.end(login, login.expiry()));
    }

    /**
     * Begins a login on another device.
     *
     * @param deviceCode by which the provider knows the login
     * @param expiresIn how long the provider lets it take, 1 millisecond or more; as long as any login if it does not say
     */
    public DeviceLogin beginDeviceLogin(
            LeaseKey target, AuthProvider provider, Secret deviceCode, Optional<Duration> expiresIn) {
        return exclusively(now -> {
            DeviceLogin login = new DeviceLogin(
                    LoginNames.ofDeviceCode(deviceCode),
                    target,
                    new DeviceFlow(provider, deviceExpiry(now, expiresIn.orElse(lifetime))),
                    deviceCode);
            desk.begin(login, OAuthFlowException.Kind.DEVICE_CODE_ALREADY_ADMITTED);
            return login;
        });
    }

    /** Whether a login on another device is what it says. It goes on. */
    public DeviceLogin verifyDeviceLogin(Secret deviceCode, AuthProvider provider, LeaseKey target) {
        DeviceFlowId id = LoginNames.ofDeviceCode(deviceCode);
        return (DeviceLogin) withLogin(
                target,
                new LoginDesk.Name(id),
                (login, now) -> desk.ask(target, new Auth.Input.VerifyOAuthDeviceFlow(id, provider, now)));
    }

    /** Asks for leave to ask the provider how far a login has come. Until that is over, nobody else of this process gets it. */
    public DeviceLogin beginDevicePoll(Secret deviceCode, AuthProvider provider, LeaseKey target) {
        DeviceFlowId id = LoginNames.ofDeviceCode(deviceCode);
        return (DeviceLogin) withLogin(
                target,
                new LoginDesk.Name(id),
                (login, now) -> desk.ask(target, new Auth.Input.BeginOAuthDevicePoll(id, provider, now)));
    }

    /** The provider has answered, and the login goes on. */
    public void finishDevicePoll(Secret deviceCode, LeaseKey target) {
        DeviceFlowId id = LoginNames.ofDeviceCode(deviceCode);
        withLogin(
                target,
                new LoginDesk.Name(id),
                (login, now) -> desk.ask(target, new Auth.Input.FinishOAuthDevicePoll(id)));
    }

    /** Finishes a login on another device. Of several who do so, one succeeds; the others miss it. */
    public DeviceLogin consumeDeviceLogin(Secret deviceCode, AuthProvider provider, LeaseKey target) {
        DeviceFlowId id = LoginNames.ofDeviceCode(deviceCode);
        return (DeviceLogin) withLogin(
                target,
                new LoginDesk.Name(id),
                (login, now) -> desk.end(login, new Auth.Input.ConsumeOAuthDeviceFlow(id, provider, now)));
    }

    /** Gives a login on another device up. */
    public void abandonDeviceLogin(Secret deviceCode, LeaseKey target) {
        withLogin(
                target,
                new LoginDesk.Name(LoginNames.ofDeviceCode(deviceCode)),
                (login, now) -> desk.end(login, login.expiry()));
    }

    /** How many logins are under way, those of other processes included. */
    public int outstanding() {
        return exclusively(now -> logins.size());
    }

    private Secret newState() {
        try {
            return tokens.next();
        } catch (RuntimeException failed) {
            throw OAuthFlowException.because(OAuthFlowException.Kind.STATE_GENERATION_FAILED, failed);
        }
    }

    private static long deviceExpiry(long now, Duration expiresIn) {
        try {
            long millis = expiresIn.toMillis();
            if (millis < 1) {
                throw OAuthFlowException.of(OAuthFlowException.Kind.DEVICE_EXPIRY_OUT_OF_RANGE);
            }
            return Math.addExact(now, millis);
        } catch (ArithmeticException tooFarAway) {
            throw OAuthFlowException.because(OAuthFlowException.Kind.DEVICE_EXPIRY_OUT_OF_RANGE, tooFarAway);
        }
    }

    private interface Operation<T> {
        T at(long nowMillis);
    }

    /** Does something about a login that is under way; that login. */
    private PendingLogin withLogin(LeaseKey target, LoginDesk.Name name, ObjLongConsumer<PendingLogin> work) {
        return exclusively(now -> {
            PendingLogin login = desk.find(target, name);
            work.accept(login, now);
            return login;
        });
    }

    private <T> T exclusively(Operation<T> operation) {
        try {
            return locked(() -> {
                long now = clock.millis();
                logins.synchronize(now);
                return operation.at(now);
            });
        } finally {
            leases.deliver();
        }
    }

    private <T> T locked(Supplier<T> operation) {
        lock.lock();
        try {
            return operation.get();
        } finally {
            lock.unlock();
        }
    }

    /** Gives logins up together with their credential. Delivers nothing, as the one who releases holds a lock. */
    private final class Kept implements ReleaseObserver {
        @Override
        public LeaseLogins loginsOf(LeaseKey key) {
            return locked(() -> {
                logins.synchronize(clock.millis());
                return LeaseLogins.of(logins.of(key));
            });
        }

        @Override
        public void released(LeaseKey key, LeaseLogins released) {
            locked(() -> {
                desk.forget(LoginProjection.names(released.browser(), released.device()));
                return released;
            });
        }
    }
}
