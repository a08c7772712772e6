package dev.statute.session.auth;

import dev.statute.session.credential.BrowserLogin;
import dev.statute.session.credential.DeviceLogin;
import dev.statute.session.credential.PendingLogin;
import dev.statute.session.machine.Auth;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.DeviceFlowId;
import java.util.LinkedHashSet;
import java.util.List;
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

    static LeaseLogins of(List<PendingLogin> logins) {
        Set<BrowserFlowId> browsers = new LinkedHashSet<>();
        Set<DeviceFlowId> devices = new LinkedHashSet<>();
        for (PendingLogin login : logins) {
            if (login instanceof BrowserLogin browser) {
                browsers.add(browser.id());
            } else if (login instanceof DeviceLogin device) {
                devices.add(device.id());
            }
        }
        return new LeaseLogins(browsers, devices);
    }

    LeaseLogins and(LeaseLogins others) {
        Set<BrowserFlowId> browsers = new LinkedHashSet<>(browser);
        browsers.addAll(others.browser);
        Set<DeviceFlowId> devices = new LinkedHashSet<>(device);
        devices.addAll(others.device);
        return new LeaseLogins(browsers, devices);
    }
}
