package dev.statute.session.auth;

import dev.statute.session.credential.Secret;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.DeviceFlowId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names logins by digests of their secrets. So whoever has the secret finds the login, and names can be shown: machines have
 * them in their texts.
 */
final class LoginNames {
    private LoginNames() {}

    static BrowserFlowId ofState(Secret state) {
        return BrowserFlowId.of(digest("state:" + state.reveal()));
    }

    static DeviceFlowId ofDeviceCode(Secret code) {
        return DeviceFlowId.of(digest("device:" + code.reveal()));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
