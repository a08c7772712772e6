package dev.statute.session.auth;

import dev.statute.session.credential.BrowserLogin;
import dev.statute.session.credential.DeviceLogin;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.Secret;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.AuthProvider;
import dev.statute.session.types.RedirectUri;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Credentials and logins of one process, with words for what is done with them. */
final class LoginProcess {
    static final LeaseKey KEY = LeaseKey.of("prod", "mail");
    static final LeaseKey OTHER = LeaseKey.of("prod", "files");
    static final AuthProvider PROVIDER = AuthProvider.of("provider");
    static final RedirectUri HERE = RedirectUri.of("https://here");

    private static final AtomicInteger PROCESSES = new AtomicInteger();

    final HeardLeases heard = new HeardLeases();
    final AuthLeaseRegistry leases;
    final OAuthFlowRegistry logins;

    LoginProcess(RuntimeStore store, Clock clock, long loginsMax) {
        this(store, clock, loginsMax, countingTokens());
    }

    LoginProcess(RuntimeStore store, Clock clock, long loginsMax, TokenSource tokens) {
        leases = new AuthLeaseRegistry(clock, heard, loginsMax);
        logins = new OAuthFlowRegistry(leases, store, clock, tokens, OAuthFlowRegistry.DEFAULT_LIFETIME);
    }

    private static TokenSource countingTokens() {
        int process = PROCESSES.incrementAndGet();
        AtomicInteger last = new AtomicInteger();
        return () -> Secret.of("state-" + process + "-" + last.incrementAndGet());
    }

    Secret begin() {
        return begin(KEY);
    }

    Secret begin(LeaseKey target) {
        return logins.beginBrowserLogin(target, PROVIDER, HERE, Secret.of("verifier"))
                .state();
    }

    BrowserLogin consume(Secret state) {
        return logins.consumeBrowserLogin(state, PROVIDER, HERE, KEY);
    }

    BrowserLogin verify(Secret state) {
        return logins.verifyBrowserLogin(state, PROVIDER, HERE, KEY);
    }

    DeviceLogin beginDevice(Secret code) {
        return logins.beginDeviceLogin(KEY, PROVIDER, code, Optional.empty());
    }

    DeviceLogin poll(Secret code) {
        return logins.beginDevicePoll(code, PROVIDER, KEY);
    }

    DeviceLogin consumeDevice(Secret code) {
        return logins.consumeDeviceLogin(code, PROVIDER, KEY);
    }
}
