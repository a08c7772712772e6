package dev.statute.session.credential;

import dev.statute.session.machine.Auth;
import dev.statute.session.types.BrowserFlow;
import dev.statute.session.types.BrowserFlowId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What is kept of a login in a browser.
 *
 * @param id which login it is
 * @param target the credential that it may give
 * @param flow what it has to match
 * @param pkceVerifier shows the provider that whoever finishes the login has begun it
 */
@API(status = API.Status.EXPERIMENTAL)
public record BrowserLogin(BrowserFlowId id, LeaseKey target, BrowserFlow flow, Secret pkceVerifier)
        implements PendingLogin {
    /** Refuses null. */
    public BrowserLogin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(pkceVerifier, "pkceVerifier");
    }

    @Override
    public String name() {
        return name(id);
    }

    /** The name of a login. */
    public static String name(BrowserFlowId id) {
        return "browser:" + id.value();
    }

    @Override
    public long expiresAt() {
        return flow.expiresAt();
    }

    @Override
    public Auth.Input admission(long loginsElsewhere) {
        return new Auth.Input.AdmitOAuthBrowserFlow(id, flow, loginsElsewhere);
    }

    @Override
    public Auth.Input expiry() {
        return new Auth.Input.ExpireOAuthBrowserFlow(id);
    }

    @Override
    public boolean isKnownTo(Auth.State credential) {
        return credential.loginsInBrowsers().containsKey(id);
    }
}
