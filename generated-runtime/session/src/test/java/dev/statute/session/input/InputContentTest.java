package dev.statute.session.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.session.Samples;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.OperationId;
import dev.statute.session.value.JsonText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each kind of input says. */
class InputContentTest {
    private static final ContentBlock IMAGE = new ContentBlock.Image("image/png", new ImageData.Inline("AAAA"));
    private static final ContentBlock SEE = new ContentBlock.Text("see");

    private static InputHeader from(InputOrigin source) {
        return InputHeader.of(Samples.inputId(1), Samples.NOW, source, InputDurability.DURABLE);
    }

    private static PeerInput peer(
            InputOrigin source, Optional<PeerConvention> convention, String body, ContentBlock... blocks) {
        Optional<List<ContentBlock>> content = blocks.length == 0 ? Optional.empty() : Optional.of(List.of(blocks));
        return new PeerInput(from(source), convention, body, Optional.empty(), content, Optional.empty());
    }

    private static ExternalEventInput event(String sourceName, String payload, Optional<List<ContentBlock>> blocks) {
        return new ExternalEventInput(
                from(new InputOrigin.External(sourceName)),
                "door",
                JsonText.of(payload),
                blocks,
                HandlingMode.QUEUE,
                Optional.empty());
    }

    private static Content blocks(ContentBlock... blocks) {
        return new Content.Blocks(List.of(blocks));
    }

    @Test
    void blocksComeBeforeText() {
        PromptInput plain = Samples.prompt(1);
        PromptInput rich = new PromptInput(plain.header(), "see", Optional.of(List.of(SEE, IMAGE)), Optional.empty());
        FlowStepInput step =
                new FlowStepInput(from(new InputOrigin.Flow("f", 0)), "s", "do it", Optional.empty(), Optional.empty());

        assertThat(plain.content()).contains(new Content.Text("prompt 1"));
        assertThat(rich.content()).contains(blocks(SEE, IMAGE));
        assertThat(step.content()).contains(new Content.Text("do it"));
        assertThat(step.mapBlocks(all -> List.of(IMAGE))).isEqualTo(step);
    }

    @Test
    void aMessageWithBlocksNamesItsSender() {
        InputOrigin named = new InputOrigin.Peer("p1", Optional.empty(), Optional.of("Ada"));
        Optional<PeerConvention> message = Optional.of(new PeerConvention.Message());

        assertThat(peer(named, message, "see", SEE, IMAGE).content())
                .contains(blocks(new ContentBlock.Text("[COMMS MESSAGE from Ada]"), SEE, IMAGE));
        assertThat(peer(InputOrigin.Peer.of("p1"), Optional.empty(), "see", SEE).content())
                .contains(blocks(new ContentBlock.Text("[COMMS MESSAGE from p1]"), SEE));
        assertThat(peer(named, message, "see").content()).contains(new Content.Text("see"));
        assertThat(peer(new InputOrigin.Peer("p1", Optional.empty(), Optional.of(" ")), message, "", SEE)
                        .content())
                .contains(blocks(new ContentBlock.Text("[COMMS MESSAGE from p1]"), SEE));
        assertThat(peer(InputOrigin.Peer.of(" "), message, "", SEE).content()).contains(blocks(SEE));
    }

    @Test
    void otherPeerInputsBeginWithTheirBody() {
        Optional<PeerConvention> request = Optional.of(new PeerConvention.Request("r", "look"));
        InputOrigin peer = InputOrigin.Peer.of("p1");

        assertThat(peer(peer, request, "look here", IMAGE).content())
                .contains(blocks(new ContentBlock.Text("look here"), IMAGE));
        assertThat(peer(peer, request, "see", SEE, IMAGE).content()).contains(blocks(SEE, IMAGE));
        assertThat(peer(peer, request, "", IMAGE).content()).contains(blocks(IMAGE));
        PeerInput empty = peer(peer, request, "look", IMAGE).mapBlocks(all -> List.of());
        assertThat(empty.content()).contains(blocks(new ContentBlock.Text("look")));
        assertThat(peer(new InputOrigin.Operator(), Optional.empty(), "see", IMAGE)
                        .content())
                .contains(blocks(SEE, IMAGE));
    }

    @Test
    void anEventNamesItsSourceOrElseItsType() {
        assertThat(event("sensor", "{\"body\":\"open\"}", Optional.empty()).content())
                .contains(new Content.Text("[EXTERNAL EVENT from sensor]\nopen"));
        assertThat(event(" ", "{\"open\":true}", Optional.empty()).content())
                .contains(new Content.Text("[EXTERNAL EVENT from door]"));
        assertThat(event("sensor", "1", Optional.of(List.of(IMAGE))).content())
                .contains(blocks(new ContentBlock.Text("[EXTERNAL EVENT from sensor]"), IMAGE));
    }

    @Test
    void anEventHasItsBlocksInOnePlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event("sensor", "{\"blocks\":[]}", Optional.empty()))
                .withMessageContaining("blocks");
    }

    @Test
    void aContinuationSaysWhyAndAnOperationNothing() {
        OperationId operation = new OperationId(Samples.uuid(5));
        OperationInput news =
                new OperationInput(from(new InputOrigin.System()), operation, new OpEvent.Cancelled(operation));

        assertThat(Samples.factory().detachedOperationCompleted().content())
                .contains(new Content.Text("detached_background_op_completed"));
        assertThat(news.content()).isEmpty();
        assertThat(news.blocks()).isEmpty();
        assertThat(news.mapBlocks(all -> List.of(IMAGE))).isSameAs(news);
    }

    @Test
    void theProjectionOfBlocksSkipsEmptyLines() {
        ContentBlock nothing = new ContentBlock.Text("");
        ContentBlock video = new ContentBlock.Video("video/mp4", 10, "BBBB");

        assertThat(ContentBlock.textProjection(List.of(nothing, SEE, nothing, video, IMAGE)))
                .isEqualTo("see\n[video: video/mp4]\n[image: image/png]");
        assertThat(ContentBlock.textProjection(List.of())).isEmpty();
    }
}
