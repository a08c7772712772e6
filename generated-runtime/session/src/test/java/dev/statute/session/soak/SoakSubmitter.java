package dev.statute.session.soak;

import dev.statute.session.AcceptedInput;
import dev.statute.session.SessionRuntime;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.SessionId;
import dev.statute.session.input.SupersessionKey;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Submits the inputs from one number to another to all sessions in turn: prompts, messages that steer, progress that takes
 * the place of older progress, and repetitions. Waits for some of them.
 */
final class SoakSubmitter implements Callable<Integer> {
    private final SessionRuntime runtime;
    private final List<SessionId> sessions;
    private final SoakBooks books;
    private final Clock clock;
    private final int from;
    private final int to;
    private final Random random;
    private int repeated;

    SoakSubmitter(SessionRuntime runtime, List<SessionId> sessions, SoakBooks books, Clock clock, int from, int to) {
        this.runtime = runtime;
        this.sessions = sessions;
        this.books = books;
        this.clock = clock;
        this.from = from;
        this.to = to;
        this.random = new Random(from);
    }

    /** How many inputs were repetitions. */
    @Override
    public Integer call() throws InterruptedException {
        for (int number = from; number < to; number++) {
            if (!books.takeRoom()) {
                throw new IllegalStateException("nothing ends any more at input " + number);
            }
            SessionId session = sessions.get(number % sessions.size());
            AcceptOutcome outcome = submit(session, input(number));
            if (!(outcome instanceof AcceptOutcome.Accepted)) {
                books.giveRoomBack();
                repeated++;
            }
        }
        return repeated;
    }

    private AcceptOutcome submit(SessionId session, Input input) {
        if (random.nextInt(3) > 0) {
            return runtime.accept(session, input);
        }
        AcceptedInput accepted = runtime.acceptWithCompletion(session, input);
        accepted.handle().ifPresent(handle -> {
            books.waits();
            handle.toCompletableFuture().whenComplete((outcome, failure) -> books.told());
        });
        return accepted.outcome();
    }

    private Input input(int number) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> message(number, new PeerConvention.Message(), Optional.of(HandlingMode.STEER));
            case 2 -> message(number, new PeerConvention.Message(), Optional.empty());
            case 3 -> progress(number);
            case 4 -> prompt(number, Optional.of(new IdempotencyKey("key " + number / (16 * sessions.size()))));
            default -> prompt(number, Optional.empty());
        };
    }

    private Input prompt(int number, Optional<IdempotencyKey> key) {
        InputHeader header = header(number, new InputOrigin.Operator(), InputDurability.DURABLE);
        return new PromptInput(
                key.map(header::withIdempotencyKey).orElse(header),
                "prompt " + number,
                Optional.empty(),
                Optional.empty());
    }

    private Input progress(int number) {
        Input progress = message(
                number,
                new PeerConvention.ResponseProgress("request", ResponseProgressPhase.IN_PROGRESS),
                Optional.empty());
        return progress.withHeader(progress.header().withSupersessionKey(new SupersessionKey("request")));
    }

    private Input message(int number, PeerConvention convention, Optional<HandlingMode> mode) {
        return new PeerInput(
                header(number, InputOrigin.Peer.of("peer"), InputDurability.EPHEMERAL),
                Optional.of(convention),
                "message " + number,
                Optional.empty(),
                Optional.empty(),
                mode);
    }

    private InputHeader header(int number, InputOrigin origin, InputDurability durability) {
        return InputHeader.of(SoakBooks.inputId(number), clock.instant(), origin, durability);
    }
}
