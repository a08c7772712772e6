package dev.statute.session.json;

import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.ResponseTerminalStatus;

/** How is written what a peer means by what it sends. */
final class PeerCodecs {
    private static final Codec<ResponseProgressPhase> PHASE = WireNames.of(ResponseProgressPhase.class);
    private static final Codec<ResponseTerminalStatus> STATUS = WireNames.of(ResponseTerminalStatus.class);

    static final Codec<PeerConvention> CONVENTION = Tagged.<PeerConvention>by("convention_type")
            .variant("message", PeerConvention.Message.class, new PeerConvention.Message())
            .variant(
                    "request",
                    PeerConvention.Request.class,
                    (out, request) -> out.put("request_id", Scalars.TEXT, request.requestId())
                            .put("intent", Scalars.TEXT, request.intent()),
                    in -> new PeerConvention.Request(
                            in.get("request_id", Scalars.TEXT), in.get("intent", Scalars.TEXT)))
            .variant(
                    "response_progress",
                    PeerConvention.ResponseProgress.class,
                    (out, progress) -> out.put("request_id", Scalars.TEXT, progress.requestId())
                            .put("phase", PHASE, progress.phase()),
                    in -> new PeerConvention.ResponseProgress(
                            in.get("request_id", Scalars.TEXT), in.get("phase", PHASE)))
            .variant(
                    "response_terminal",
                    PeerConvention.ResponseTerminal.class,
                    (out, terminal) -> out.put("request_id", Scalars.TEXT, terminal.requestId())
                            .put("status", STATUS, terminal.status()),
                    in -> new PeerConvention.ResponseTerminal(
                            in.get("request_id", Scalars.TEXT), in.get("status", STATUS)))
            .build();

    private PeerCodecs() {}
}
