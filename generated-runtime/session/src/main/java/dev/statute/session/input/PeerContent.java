package dev.statute.session.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the conversation shows what a peer says. */
final class PeerContent {
    private PeerContent() {}

    static Content of(PeerInput input) {
        return input.blocks()
                .<Content>map(blocks -> new Content.Blocks(withLead(input, blocks)))
                .orElseGet(() -> new Content.Text(input.body()));
    }

    /** Blocks do not say who speaks, and the body of a request or a response is not among them. */
    private static List<ContentBlock> withLead(PeerInput input, List<ContentBlock> blocks) {
        Optional<ContentBlock> lead = lead(input).map(ContentBlock.Text::new);
        if (lead.isEmpty() || (!blocks.isEmpty() && blocks.get(0).equals(lead.get()))) {
            return blocks;
        }
        List<ContentBlock> led = new ArrayList<>(blocks.size() + 1);
        led.add(lead.get());
        led.addAll(blocks);
        return led;
    }

    private static Optional<String> lead(PeerInput input) {
        boolean message =
                input.convention().map(PeerConvention.Message.class::isInstance).orElse(true);
        Optional<String> sender = message ? sender(input.header().source()) : Optional.empty();
        return sender.map(name -> "[COMMS MESSAGE from " + name + "]")
                .or(() -> Optional.of(input.body()).filter(body -> !body.isEmpty()));
    }

    private static Optional<String> sender(InputOrigin source) {
        if (!(source instanceof InputOrigin.Peer peer)) {
            return Optional.empty();
        }
        return peer.displayIdentity()
                .filter(name -> !name.isBlank())
                .or(() -> Optional.of(peer.peerId()))
                .filter(name -> !name.isBlank());
    }
}
