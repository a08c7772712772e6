package dev.statute.session.input;

import dev.statute.session.policy.PeerInputRule;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputKind;
import dev.statute.session.value.JsonText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Something another agent says.
 *
 * @param header what it says of itself
 * @param convention what it means by it; nothing said is a message
 * @param body its content as text
 * @param payload the parameters of a request or the result of a response
 * @param blocks its content, if there is more than text
 * @param handlingMode how it wants this to be handled
 */
@API(status = API.Status.EXPERIMENTAL)
public record PeerInput(
        InputHeader header,
        Optional<PeerConvention> convention,
        String body,
        Optional<JsonText> payload,
        Optional<List<ContentBlock>> blocks,
        Optional<HandlingMode> handlingMode)
        implements Input {
    /** Refuses null, and copies lists. */
    public PeerInput {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(convention, "convention");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(payload, "payload");
        blocks = blocks.map(List::copyOf);
        Objects.requireNonNull(handlingMode, "handlingMode");
    }

    @Override
    public InputKind kind() {
        return PeerInputRule.decide(convention.map(PeerConvention::conventionKind))
                .kind();
    }

    @Override
    public Optional<Content> content() {
        return Optional.of(PeerContent.of(this));
    }

    @Override
    public PeerInput mapBlocks(UnaryOperator<List<ContentBlock>> change) {
        return new PeerInput(header, convention, body, payload, blocks.map(change), handlingMode);
    }

    @Override
    public PeerInput withHeader(InputHeader changed) {
        return new PeerInput(changed, convention, body, payload, blocks, handlingMode);
    }
}
