package dev.statute.session.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputKind;
import dev.statute.session.value.JsonText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputFactoryTest {
    private final InputFactory inputs = Samples.factory();

    @Test
    void aPromptIsDurableVisibleAndOfTheOperator() {
        RuntimeTurnMetadata metadata =
                RuntimeTurnMetadata.builder().handlingMode(HandlingMode.STEER).build();

        PromptInput prompt = inputs.prompt("hello", Optional.of(metadata));

        assertThat(prompt.header().timestamp()).isEqualTo(Samples.NOW);
        assertThat(prompt.header().source()).isEqualTo(new InputOrigin.Operator());
        assertThat(prompt.header().durability()).isEqualTo(InputDurability.DURABLE);
        assertThat(prompt.header().visibility()).isEqualTo(InputVisibility.EVERYWHERE);
        assertThat(prompt.header().idempotencyKey()).isEmpty();
        assertThat(prompt.header().supersessionKey()).isEmpty();
        assertThat(prompt.blocks()).isEmpty();
        assertThat(prompt.kind()).isEqualTo(InputKind.PROMPT);
        assertThat(prompt.handlingMode()).contains(HandlingMode.STEER);
        assertThat(inputs.prompt("hello").id()).isNotEqualTo(prompt.id());
    }

    @Test
    void aPromptOfContentKeepsBlocksOnlyIfTheySayMoreThanText() {
        ContentBlock text = new ContentBlock.Text("see");
        ContentBlock image = new ContentBlock.Image("image/png", new ImageData.Inline("AAAA"));

        PromptInput plain = inputs.prompt(new Content.Blocks(List.of(text, text)), Optional.empty());
        PromptInput withImage = inputs.prompt(new Content.Blocks(List.of(text, image)), Optional.empty());

        assertThat(plain.text()).isEqualTo("see\nsee");
        assertThat(plain.blocks()).isEmpty();
        assertThat(withImage.text()).isEqualTo("see\n[image: image/png]");
        assertThat(withImage.blocks()).contains(List.of(text, image));
    }

    @Test
    void aFinishedBackgroundOperationSteersUnseen() {
        ContinuationInput continuation = inputs.detachedOperationCompleted();

        assertThat(continuation.header().source()).isEqualTo(new InputOrigin.System());
        assertThat(continuation.header().durability()).isEqualTo(InputDurability.DERIVED);
        assertThat(continuation.header().visibility()).isEqualTo(InputVisibility.NOWHERE);
        assertThat(continuation.reason()).isEqualTo("detached_background_op_completed");
        assertThat(continuation.handlingMode()).contains(HandlingMode.STEER);
        assertThat(continuation.requestId()).isEmpty();
        assertThat(continuation.continuationKind()).isEqualTo(ContinuationKind.ORDINARY);
    }

    @Test
    void theAnswerOfAPeerCarriesItsRequestAsTrace() {
        CorrelationId request = new CorrelationId(Samples.uuid(9));

        PeerInput answer = inputs.peerResponseTerminal(
                "peer-1", Optional.empty(), request, ResponseTerminalStatus.COMPLETED, JsonText.of("{\"ok\":true}"));

        assertThat(answer.header().correlationId()).contains(request);
        assertThat(answer.header().source())
                .isEqualTo(new InputOrigin.Peer("peer-1", Optional.empty(), Optional.of("peer-1")));
        assertThat(answer.convention())
                .contains(new PeerConvention.ResponseTerminal(request.toString(), ResponseTerminalStatus.COMPLETED));
        PeerInput named = inputs.peerResponseTerminal(
                "peer-1", Optional.of("Ada"), request, ResponseTerminalStatus.FAILED, JsonText.of("null"));
        assertThat(named.header().source())
                .isEqualTo(new InputOrigin.Peer("peer-1", Optional.empty(), Optional.of("Ada")));
        assertThat(answer.body()).isEmpty();
        assertThat(answer.payload()).contains(JsonText.of("{\"ok\":true}"));
        assertThat(answer.handlingMode()).isEmpty();
        assertThat(answer.kind()).isEqualTo(InputKind.PEER_RESPONSE_TERMINAL);
    }

    @Test
    void onlyProgressFromAnInboxIsEphemeral() {
        PeerInput progress =
                inputs.fromInbox("p", new PeerConvention.ResponseProgress("r", ResponseProgressPhase.ACCEPTED), "half");
        PeerInput message = inputs.fromInbox("p", new PeerConvention.Message(), "hi");

        assertThat(progress.header().durability()).isEqualTo(InputDurability.EPHEMERAL);
        assertThat(message.header().durability()).isEqualTo(InputDurability.DURABLE);
        assertThat(message.header().source()).isEqualTo(InputOrigin.Peer.of("p"));
    }
}
