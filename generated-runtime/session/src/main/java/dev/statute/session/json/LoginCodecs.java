package dev.statute.session.json;

import dev.statute.session.credential.BrowserLogin;
import dev.statute.session.credential.DeviceLogin;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.PendingLogin;
import dev.statute.session.credential.PendingLogins;
import dev.statute.session.credential.Secret;
import dev.statute.session.types.AuthProvider;
import dev.statute.session.types.BrowserFlow;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.DeviceFlow;
import dev.statute.session.types.DeviceFlowId;
import dev.statute.session.types.RedirectUri;

/** How is written what is stored of logins. What is not known is refused: it could be what makes a login safe. */
final class LoginCodecs {
    private static final RecordVersion VERSION = new RecordVersion("record_version", 1);

    private static final Codec<AuthProvider> PROVIDER = Scalars.TEXT.as(AuthProvider::of, AuthProvider::value);
    private static final Codec<Secret> SECRET = Scalars.TEXT.as(Secret::of, Secret::reveal);

    private static final ObjectCodec<LeaseKey> TARGET = ObjectCodec.of(
            (out, key) -> out.put("realm", Scalars.TEXT, key.realm())
                    .put("binding", Scalars.TEXT, key.binding())
                    .put("profile", Scalars.TEXT, key.profile()),
            in -> new LeaseKey(
                    in.get("realm", Scalars.TEXT), in.get("binding", Scalars.TEXT), in.find("profile", Scalars.TEXT)));

    private static final ObjectCodec<PendingLogin> LOGIN = Tagged.<PendingLogin>by("flow_type")
            .variant(
                    "browser",
                    BrowserLogin.class,
                    (out, login) -> out.put("flow_id", Scalars.TEXT, login.id().value())
                            .flatten(TARGET, login.target())
                            .put("provider", PROVIDER, login.flow().provider())
                            .put(
                                    "redirect_uri",
                                    Scalars.TEXT,
                                    login.flow().redirectUri().value())
                            .put("expires_at", Scalars.COUNT, login.expiresAt())
                            .put("pkce_verifier", SECRET, login.pkceVerifier()),
                    in -> new BrowserLogin(
                            BrowserFlowId.of(in.get("flow_id", Scalars.TEXT)),
                            in.flattened(TARGET),
                            new BrowserFlow(
                                    in.get("provider", PROVIDER),
                                    RedirectUri.of(in.get("redirect_uri", Scalars.TEXT)),
                                    in.get("expires_at", Scalars.COUNT)),
                            in.get("pkce_verifier", SECRET)))
            .variant(
                    "device",
                    DeviceLogin.class,
                    (out, login) -> out.put("flow_id", Scalars.TEXT, login.id().value())
                            .flatten(TARGET, login.target())
                            .put("provider", PROVIDER, login.flow().provider())
                            .put("expires_at", Scalars.COUNT, login.expiresAt())
                            .put("device_code", SECRET, login.deviceCode()),
                    in -> new DeviceLogin(
                            DeviceFlowId.of(in.get("flow_id", Scalars.TEXT)),
                            in.flattened(TARGET),
                            new DeviceFlow(in.get("provider", PROVIDER), in.get("expires_at", Scalars.COUNT)),
                            in.get("device_code", SECRET)))
            .build();

    static final Codec<PendingLogins> LOGINS = ObjectCodec.of(
            (out, logins) -> {
                VERSION.write(out);
                out.put("flows", LOGIN.list(), logins.all());
            },
            record -> {
                FieldReader in = VERSION.only(record);
                return PendingLogins.of(in.get("flows", LOGIN.list()));
            });

    private LoginCodecs() {}
}
