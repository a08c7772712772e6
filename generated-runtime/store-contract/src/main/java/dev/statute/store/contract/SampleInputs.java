package dev.statute.store.contract;

import dev.statute.session.input.BlobId;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.ContinuationInput;
import dev.statute.session.input.ContinuationKind;
import dev.statute.session.input.CorrelationId;
import dev.statute.session.input.ExternalEventInput;
import dev.statute.session.input.FlowStepInput;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.OpEvent;
import dev.statute.session.input.OperationInput;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.input.SupersessionKey;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.OperationId;
import dev.statute.session.value.JsonText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Inputs that tests have in common, the same in every run. */
final class SampleInputs {
    /** A moment that a store which keeps milliseconds only would change. */
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123456789Z");

    /** A clock that stands still. */
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private SampleInputs() {}

    /** Ids that count from 1, of things that no test names. */
    static IdSource ids() {
        AtomicInteger last = new AtomicInteger();
        return () -> Names.uuid(9, last.incrementAndGet());
    }

    /** A durable prompt whose id and text end in a number. */
    static Input prompt(int number) {
        return prompt(number, "prompt " + number);
    }

    /** A durable prompt. */
    static Input prompt(int number, String text) {
        InputHeader header = header(number, new InputOrigin.Operator(), InputDurability.DURABLE);
        return new PromptInput(header, text, Optional.empty(), Optional.empty());
    }

    /** The same input with a key. */
    static Input keyed(Input input, String key) {
        return input.withHeader(input.header().withIdempotencyKey(new IdempotencyKey(key)));
    }

    /** A durable message of a peer. Several of them go into one run. */
    static Input message(int number) {
        return peer(number, new PeerConvention.Message(), InputDurability.DURABLE);
    }

    /** The same with another id. */
    static Input message(InputId id) {
        return message(0).withHeader(InputHeader.of(id, NOW, InputOrigin.Peer.of("peer"), InputDurability.DURABLE));
    }

    /** That a peer goes on, which nobody needs to know after the process has ended. */
    static Input progress(int number) {
        PeerConvention convention = new PeerConvention.ResponseProgress("request", ResponseProgressPhase.IN_PROGRESS);
        return peer(number, convention, InputDurability.EPHEMERAL);
    }

    /** An input with an image in it. */
    static Input picture(int number) {
        List<ContentBlock> blocks = List.of(
                new ContentBlock.Text("look"), new ContentBlock.Image("image/png", new ImageData.Inline("AAAA")));
        return new PromptInput(prompt(number).header(), "look", Optional.of(blocks), Optional.empty());
    }

    /** One input of each kind, and inputs with much in them, numbered from 0. */
    static List<Input> ofEveryKind() {
        RuntimeTurnMetadata metadata = RuntimeTurnMetadata.builder()
                .handlingMode(HandlingMode.STEER)
                .keepAlive(true)
                .skillReferences(List.of("skill \"1\""))
                .additionalInstructions(List.of("", "be brief"))
                .model("model")
                .provider("provider")
                .providerParams(JsonText.of("{\"temperature\": 0.25}"))
                .build();
        List<Function<InputHeader, Input>> shapes = List.of(
                header -> new PromptInput(header, "text", Optional.empty(), Optional.of(metadata)),
                header -> new PromptInput(
                        header,
                        "look",
                        Optional.of(List.of(
                                new ContentBlock.Text("look"),
                                new ContentBlock.Image("image/png", new ImageData.Blob(new BlobId("blob"))))),
                        Optional.empty()),
                header -> new PromptInput(
                        header, "\0 \ud800 \ud83d\ude00 \u2028 \" \\ \r\n\t", Optional.empty(), Optional.empty()),
                header -> new PromptInput(header, "x".repeat(1 << 20), Optional.empty(), Optional.empty()),
                header -> new FlowStepInput(header, "step", "do it", Optional.empty(), Optional.of(metadata)),
                header -> new ExternalEventInput(
                        header,
                        "event",
                        JsonText.of("{\"a\": [1, 1.0, 1e3, null, \"\\u0000\"]}"),
                        Optional.empty(),
                        HandlingMode.QUEUE,
                        Optional.empty()),
                header -> new ContinuationInput(
                        header, "reason", HandlingMode.STEER, Optional.of("request"), ContinuationKind.ORDINARY),
                header -> new OperationInput(
                        header,
                        new OperationId(Names.uuid(3, 1)),
                        new OpEvent.Failed(new OperationId(Names.uuid(3, 1)), "error")),
                header -> new PeerInput(
                        header,
                        Optional.of(new PeerConvention.Request("request", "intent")),
                        "body",
                        Optional.of(JsonText.of("[]")),
                        Optional.empty(),
                        Optional.of(HandlingMode.QUEUE)));
        List<Input> inputs = new ArrayList<>();
        for (Function<InputHeader, Input> shape : shapes) {
            int number = inputs.size();
            InputHeader header = header(
                            number,
                            new InputOrigin.Peer("peer", Optional.of(Names.OTHER), Optional.of("Peer")),
                            InputDurability.DURABLE)
                    .withIdempotencyKey(new IdempotencyKey("key " + number))
                    .withSupersessionKey(new SupersessionKey("window"))
                    .withCorrelationId(new CorrelationId(Names.uuid(4, 1)));
            inputs.add(shape.apply(header));
        }
        return List.copyOf(inputs);
    }

    private static Input peer(int number, PeerConvention convention, InputDurability durability) {
        return new PeerInput(
                header(number, InputOrigin.Peer.of("peer"), durability),
                Optional.of(convention),
                "body " + number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static InputHeader header(int number, InputOrigin origin, InputDurability durability) {
        return InputHeader.of(Names.input(number), NOW, origin, durability);
    }
}
