package dev.statute.session.auth;

import dev.statute.session.machine.Auth;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.DeviceFlowId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Logins for one credential.
 *
 * @param browser those in a browser
 * @param device those on another device
 */
@API(status = API.Status.EXPERIMENTAL)
public record LeaseLogins(Set<BrowserFlowId> browser, Set<DeviceFlowId> device) {
    /** No logins. */
    public static final LeaseLogins NONE = new LeaseLogins(Set.of(), Set.of());

    /** Copies the sets. */
    public LeaseLogins {
        browser = Set.copyOf(browser);
        device = Set.copyOf(device);
    }

    static LeaseLogins of(Auth.State state) {
        return new LeaseLogins(
                state.loginsInBrowsers().keySet(), state.loginsOnDevices().keySet());
    }

    LeaseLogins and(LeaseLogins others) {
        Set<BrowserFlowId> browsers = new LinkedHashSet<>(browser);
        browsers.addAll(others.browser);
        Set<DeviceFlowId> devices = new LinkedHashSet<>(device);
        devices.addAll(others.device);
        return new LeaseLogins(browsers, devices);
    }
}
