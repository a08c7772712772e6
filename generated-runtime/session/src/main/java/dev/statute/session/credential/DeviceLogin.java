package dev.statute.session.credential;

import dev.statute.session.machine.Auth;
import dev.statute.session.types.DeviceFlow;
import dev.statute.session.types.DeviceFlowId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What is kept of a login on another device.
 *
 * @param id which login it is
 * @param target the credential that it may give
 * @param flow what it has to match
 * @param deviceCode by which the provider knows the login
 */
@API(status = API.Status.EXPERIMENTAL)
public record DeviceLogin(DeviceFlowId id, LeaseKey target, DeviceFlow flow, Secret deviceCode)
        implements PendingLogin {
    /** Refuses null. */
    public DeviceLogin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(deviceCode, "deviceCode");
    }

    @Override
    public String name() {
        return name(id);
    }

    /** The name of a login. */
    public static String name(DeviceFlowId id) {
        return "device:" + id.value();
    }

    @Override
    public long expiresAt() {
        return flow.expiresAt();
    }

    @Override
    public Auth.Input admission(long loginsElsewhere) {
        return new Auth.Input.AdmitOAuthDeviceFlow(id, flow, loginsElsewhere);
    }

    @Override
    public Auth.Input expiry() {
        return new Auth.Input.ExpireOAuthDeviceFlow(id);
    }

    @Override
    public boolean isKnownTo(Auth.State credential) {
        return credential.loginsOnDevices().containsKey(id);
    }
}
