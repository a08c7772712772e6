package dev.statute.session;

import static net.jqwik.api.Arbitraries.of;

import dev.statute.session.input.BlobId;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.ContinuationInput;
import dev.statute.session.input.ContinuationKind;
import dev.statute.session.input.CorrelationId;
import dev.statute.session.input.ExternalEventInput;
import dev.statute.session.input.FlowStepInput;
import dev.statute.session.input.FlowToolOverlay;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.InputVisibility;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.OpEvent;
import dev.statute.session.input.OpKind;
import dev.statute.session.input.OperationInput;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.RenderClass;
import dev.statute.session.input.RenderMetadata;
import dev.statute.session.input.RenderSalience;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.ResponseTerminalStatus;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.input.SupersessionKey;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.OperationId;
import dev.statute.session.value.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any input there can be. */
public final class InputArbitraries {
    private InputArbitraries() {}

    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                of("", " ", "a", "\u0000", "\ud800", "\ud83d\ude00", "\"\\/\n", "null"),
                Arbitraries.strings().ofMaxLength(8));
    }

    public static Arbitrary<UUID> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    public static Arbitrary<InputId> inputIds() {
        return uuids().map(InputId::new);
    }

    public static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    public static Arbitrary<Long> counts() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE);
    }

    public static Arbitrary<JsonText> json() {
        Arbitrary<JsonText> leaves = Arbitraries.oneOf(
                of("null", "true", "0", "-1.50", "1e5", "1E400", "{}", "[]", "12345678901234567890")
                        .map(JsonText::of),
                texts().map(JsonText::ofString));
        return Arbitraries.oneOf(
                leaves,
                leaves.list().ofMaxSize(3).map(items -> JsonText.of(items.toString())),
                leaves.map(leaf -> JsonText.of("{\"body\":" + leaf + ",\"a/b~c\":" + leaf + "}")));
    }

    public static Arbitrary<List<ContentBlock>> blocks() {
        return Arbitraries.<ContentBlock>oneOf(
                        texts().map(ContentBlock.Text::new),
                        Combinators.combine(texts(), texts())
                                .as((type, data) -> new ContentBlock.Image(type, new ImageData.Inline(data))),
                        Combinators.combine(texts(), texts())
                                .as((type, id) -> new ContentBlock.Image(type, new ImageData.Blob(new BlobId(id)))),
                        Combinators.combine(texts(), counts(), texts()).as(ContentBlock.Video::new))
                .list()
                .ofMaxSize(3);
    }

    public static Arbitrary<HandlingMode> handlingModes() {
        return of(HandlingMode.class);
    }

    public static Arbitrary<RenderMetadata> renderMetadata() {
        return Combinators.combine(of(RenderClass.class), of(RenderSalience.class))
                .as(RenderMetadata::new);
    }

    public static Arbitrary<RuntimeTurnMetadata> turnMetadata() {
        Arbitrary<List<String>> lists = texts().list().ofMaxSize(2);
        Arbitrary<FlowToolOverlay> overlays =
                Combinators.combine(lists.optional(), lists.optional()).as(FlowToolOverlay::new);
        return Combinators.combine(
                        handlingModes().optional(),
                        of(true, false).optional(),
                        lists,
                        overlays.optional(),
                        lists,
                        texts().optional(),
                        json().optional(),
                        Combinators.combine(
                                        renderMetadata().optional(),
                                        of(ExecutionKind.class).optional())
                                .as(Ending::new))
                .as((mode, alive, skills, overlay, instructions, name, params, ending) -> new RuntimeTurnMetadata(
                        mode,
                        alive,
                        skills,
                        overlay,
                        instructions,
                        name,
                        name,
                        params,
                        ending.render(),
                        ending.kind()));
    }

    private record Ending(Optional<RenderMetadata> render, Optional<ExecutionKind> kind) {}

    public static Arbitrary<InputOrigin> origins() {
        return Arbitraries.oneOf(
                of(new InputOrigin.Operator(), new InputOrigin.System()),
                Combinators.combine(texts(), texts().map(LogicalRuntimeId::of).optional(), texts().optional())
                        .as(InputOrigin.Peer::new),
                Combinators.combine(texts(), counts()).as(InputOrigin.Flow::new),
                texts().map(InputOrigin.External::new));
    }

    public static Arbitrary<InputHeader> headers() {
        Arbitrary<InputVisibility> visibilities =
                Combinators.combine(of(true, false), of(true, false)).as(InputVisibility::new);
        return Combinators.combine(
                        inputIds(),
                        instants(),
                        origins(),
                        of(InputDurability.class),
                        visibilities,
                        texts().map(IdempotencyKey::new).optional(),
                        texts().map(SupersessionKey::new).optional(),
                        uuids().map(CorrelationId::new).optional())
                .as(InputHeader::new);
    }

    public static Arbitrary<PeerConvention> conventions() {
        return Arbitraries.oneOf(
                of(new PeerConvention.Message()),
                Combinators.combine(texts(), texts()).as(PeerConvention.Request::new),
                Combinators.combine(texts(), of(ResponseProgressPhase.class)).as(PeerConvention.ResponseProgress::new),
                Combinators.combine(texts(), of(ResponseTerminalStatus.class))
                        .as(PeerConvention.ResponseTerminal::new));
    }

    public static Arbitrary<OpEvent> opEvents() {
        Arbitrary<OperationId> ids = uuids().map(OperationId::new);
        return Arbitraries.oneOf(
                Combinators.combine(ids, of(OpKind.class)).as(OpEvent.Started::new),
                Combinators.combine(ids, texts(), Arbitraries.doubles().optional())
                        .as(OpEvent.Progress::new),
                Combinators.combine(ids, json()).as(OpEvent.Completed::new),
                Combinators.combine(ids, texts()).as(OpEvent.Failed::new),
                ids.map(OpEvent.Cancelled::new));
    }

    public static Arbitrary<Input> inputs() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                headers(),
                                texts(),
                                blocks().optional(),
                                turnMetadata().optional())
                        .as(PromptInput::new),
                Combinators.combine(
                                headers(),
                                conventions().optional(),
                                texts(),
                                json().optional(),
                                blocks().optional(),
                                handlingModes().optional())
                        .as(PeerInput::new),
                Combinators.combine(
                                headers(),
                                texts(),
                                texts(),
                                blocks().optional(),
                                turnMetadata().optional())
                        .as(FlowStepInput::new),
                Combinators.combine(
                                headers(),
                                texts(),
                                json(),
                                blocks().optional(),
                                handlingModes(),
                                renderMetadata().optional())
                        .as(ExternalEventInput::new),
                Combinators.combine(headers(), texts(), handlingModes(), texts().optional(), of(ContinuationKind.class))
                        .as(ContinuationInput::new),
                Combinators.combine(headers(), uuids().map(OperationId::new), opEvents())
                        .as(OperationInput::new));
    }
}
