package dev.statute.store.sqlite.crash;

import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.SessionId;
import dev.statute.session.input.SupersessionKey;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Inputs as a process submits them, each with a name that no other process uses. */
final class Inputs {
    private static final long VERSION = 0x0192_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int LIFE_BITS = 16;
    private static final int SESSIONS = 4;
    private static final int KEYS = 40;

    static final String IMAGE_TYPE = "image/png";

    private final int life;
    private final AtomicInteger last = new AtomicInteger();

    Inputs(int life) {
        this.life = life;
    }

    /** The sessions of every file. */
    static List<SessionId> sessions() {
        return IntStream.range(0, SESSIONS)
                .mapToObj(number -> new SessionId(new UUID(VERSION, VARIANT | 0x5e55_0000L | number)))
                .toList();
    }

    static List<LogicalRuntimeId> runtimes() {
        return sessions().stream().map(LogicalRuntimeId::forSession).toList();
    }

    /** A name that was never used. */
    UUID nextName() {
        return new UUID(VERSION + ((long) life << LIFE_BITS), VARIANT | last.incrementAndGet());
    }

    /** Something new, of any kind. */
    Input next(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> prompt();
            case 3 -> image();
            case 4, 5 -> keyed(random.nextInt(KEYS));
            case 6 -> message(durability(random), new PeerConvention.Message(), Optional.of(HandlingMode.STEER));
            case 7 -> message(durability(random), new PeerConvention.Message(), Optional.empty());
            default -> progress(durability(random));
        };
    }

    private static InputDurability durability(Random random) {
        return random.nextInt(3) == 0 ? InputDurability.EPHEMERAL : InputDurability.DURABLE;
    }

    /** What a user says. It wakes its session. */
    Input prompt() {
        return prompt(header(new InputOrigin.Operator(), InputDurability.DURABLE));
    }

    /** A prompt with an image that no other one has, so that it has to be stored for it. */
    private Input image() {
        InputHeader header = header(new InputOrigin.Operator(), InputDurability.DURABLE);
        ContentBlock image = new ContentBlock.Image(IMAGE_TYPE, new ImageData.Inline(imageData(nextName())));
        return new PromptInput(header, "Look at this.", Optional.of(List.of(image)), Optional.empty());
    }

    /** What an image holds, as Base64 text. */
    static String imageData(UUID name) {
        return Base64.getEncoder().encodeToString(name.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private Input keyed(int key) {
        return prompt(header(new InputOrigin.Operator(), InputDurability.DURABLE)
                .withIdempotencyKey(new IdempotencyKey("key-" + key)));
    }

    private static Input prompt(InputHeader header) {
        return new PromptInput(header, "Say something.", Optional.empty(), Optional.empty());
    }

    private Input progress(InputDurability durability) {
        Input progress = message(
                durability,
                new PeerConvention.ResponseProgress("request", ResponseProgressPhase.IN_PROGRESS),
                Optional.empty());
        return progress.withHeader(progress.header().withSupersessionKey(new SupersessionKey("request")));
    }

    private Input message(InputDurability durability, PeerConvention convention, Optional<HandlingMode> mode) {
        return new PeerInput(
                header(InputOrigin.Peer.of("peer"), durability),
                Optional.of(convention),
                "I have something for you.",
                Optional.empty(),
                Optional.empty(),
                mode);
    }

    private InputHeader header(InputOrigin origin, InputDurability durability) {
        return InputHeader.of(new InputId(nextName()), Instant.now(), origin, durability);
    }
}
