package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.SessionRefusals.assertDestroyed;
import static dev.statute.session.SessionRefusals.assertFails;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RejectReason;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.SessionId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormats;
import dev.statute.session.json.WireLimits;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs that a session does not take: each is refused as what it is, and nothing is left of it. */
class BadInputTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final RuntimeStore store = TestStores.empty();
    private final SessionRuntime runtime = Runtimes.with(SessionRuntime.persistentWithoutBlobs(store));

    /** How an input is submitted. */
    enum Form {
        PLAIN {
            @Override
            void submit(SessionRuntime runtime, SessionId session, Input input) {
                runtime.accept(session, input);
            }
        },
        WITH_COMPLETION {
            @Override
            void submit(SessionRuntime runtime, SessionId session, Input input) {
                runtime.acceptWithCompletion(session, input);
            }
        },
        WITHOUT_WAKE {
            @Override
            void submit(SessionRuntime runtime, SessionId session, Input input) {
                runtime.acceptWithoutWake(session, input);
            }
        },
        AND_RUN {
            @Override
            void submit(SessionRuntime runtime, SessionId session, Input input) {
                runtime.acceptAndRun(session, input, (run, primitive) -> {
                    throw new AssertionError("nothing is to be run");
                });
            }
        };

        abstract void submit(SessionRuntime runtime, SessionId session, Input input);
    }

    @BeforeEach
    void register() {
        runtime.register(SESSION);
    }

    @ParameterizedTest
    @EnumSource
    void sessionsThatNobodyKeepsTakeNothing(Form form) {
        assertUnchanged(
                () -> assertNotReady(() -> form.submit(runtime, Runtimes.session(2), prompt(1)), Phase.DESTROYED));
        assertThat(runtime.contains(Runtimes.session(2))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void stoppedSessionsTakeNothing(Form form) {
        runtime.stop(SESSION, "enough");

        assertUnchanged(() -> assertNotReady(() -> form.submit(runtime, SESSION, prompt(1)), Phase.STOPPED));
    }

    @ParameterizedTest
    @EnumSource
    void retiredSessionsTakeNothing(Form form) {
        runtime.retire(SESSION);

        assertUnchanged(() -> assertNotReady(() -> form.submit(runtime, SESSION, prompt(1)), Phase.RETIRED));
    }

    @ParameterizedTest
    @EnumSource
    void destroyedSessionsTakeNothing(Form form) {
        runtime.destroy(SESSION);

        assertUnchanged(() -> assertDestroyed(() -> form.submit(runtime, SESSION, prompt(1))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AND_RUN")
    void oneIdIsTakenOnce(Form form) {
        runtime.accept(SESSION, prompt(1));

        assertUnchanged(() ->
                assertFails(() -> form.submit(runtime, SESSION, prompt(1)), RuntimeDriverException.Kind.INTERNAL));
    }

    @ParameterizedTest
    @EnumSource
    void imagesNeedSomewhereToGo(Form form) {
        Input image = new PromptInput(
                prompt(1).header(),
                "look",
                Optional.of(List.of(new ContentBlock.Image("image/png", new ImageData.Inline("aGk=")))),
                Optional.empty());

        assertUnchanged(() -> assertThat(
                        assertFails(() -> form.submit(runtime, SESSION, image), RuntimeDriverException.Kind.INTERNAL))
                .hasMessageContaining("BlobStore"));
    }

    @ParameterizedTest
    @EnumSource
    void whatCouldNotBeReadAgainIsTooLarge(Form form) {
        assertUnchanged(() -> {
            RuntimeDriverException refusal = assertFails(
                    () -> form.submit(runtime, SESSION, saying("x".repeat(WireLimits.DEFAULT.charsMax()))),
                    RuntimeDriverException.Kind.VALIDATION_FAILED);
            assertThat(refusal).hasMessageContaining("too large").hasMessageContaining("read again");
        });
    }

    @Test
    void theBytesCountInWhichItIsStored() {
        String quotes = "\"".repeat(WireLimits.DEFAULT.charsMax() / 2);
        String umlauts = "\u00fc".repeat(WireLimits.DEFAULT.charsMax() / 2);

        assertUnchanged(() -> assertFails(
                () -> runtime.accept(SESSION, saying(quotes)), RuntimeDriverException.Kind.VALIDATION_FAILED));
        assertUnchanged(() -> assertFails(
                () -> runtime.accept(SESSION, saying(umlauts)), RuntimeDriverException.Kind.VALIDATION_FAILED));
    }

    @Test
    void whatIsTakenCanBeReadAgain() {
        WireFormat<InputState> rows = new WireFormats().inputState();

        runtime.accept(SESSION, saying("x".repeat(WireLimits.DEFAULT.charsMax() - 68 * 1024)));
        runtime.stop(SESSION, "enough");

        InputState stored = runtime.inputState(SESSION, inputId(1)).orElseThrow();
        assertThat(rows.read(rows.writeBytes(stored))).isEqualTo(stored);
    }

    @Test
    void imagesDoNotCountAsTheyAreStoredBesideTheInput() {
        SessionRuntime withImages = Runtimes.persistent(store);
        withImages.register(SESSION);
        String bytes = "A".repeat(WireLimits.DEFAULT.charsMax());

        AcceptOutcome outcome = withImages.accept(
                SESSION,
                new PromptInput(
                        prompt(1).header(),
                        "look",
                        Optional.of(List.of(new ContentBlock.Image("image/png", new ImageData.Inline(bytes)))),
                        Optional.empty()));

        assertThat(outcome).isInstanceOf(AcceptOutcome.Accepted.class);
    }

    @Test
    void whereNothingIsStoredNothingIsTooLarge() {
        SessionRuntime inMemory = Runtimes.ephemeral();
        inMemory.register(SESSION);

        assertThat(inMemory.accept(SESSION, saying("x".repeat(WireLimits.DEFAULT.charsMax()))))
                .isInstanceOf(AcceptOutcome.Accepted.class);
    }

    private static Input saying(String text) {
        return new PromptInput(prompt(1).header(), text, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
    void whoExpectsMoreThanAnOutcomeHearsOfARejectionAsAnError(Form form) {
        assertUnchanged(() -> assertFails(
                () -> form.submit(runtime, SESSION, derivedPrompt()), RuntimeDriverException.Kind.VALIDATION_FAILED));
    }

    @Test
    void whatIsRejectedIsAnOutcome() {
        assertRejected(
                derivedPrompt(), reason -> assertThat(reason).isInstanceOf(RejectReason.DurabilityViolation.class));
        assertRejected(
                progressWithAMode(),
                reason -> assertThat(reason).isInstanceOf(RejectReason.PeerHandlingModeInvalid.class));
    }

    private void assertRejected(Input input, Consumer<RejectReason> reason) {
        assertUnchanged(() -> assertThat(runtime.accept(SESSION, input))
                .isInstanceOfSatisfying(AcceptOutcome.Rejected.class, rejected -> reason.accept(rejected.reason())));
    }

    private void assertUnchanged(ThrowingCallable refused) {
        SpineSnapshot before = runtime.spineSnapshot(SESSION).orElseThrow();
        List<?> stored = store.loadInputStates(before.attachment().runtimeId());

        assertThatCode(refused).doesNotThrowAnyException();

        assertThat(runtime.spineSnapshot(SESSION)).contains(before);
        assertThat(store.loadInputStates(before.attachment().runtimeId())).isEqualTo(stored);
    }

    private static Input derivedPrompt() {
        return prompt(1)
                .withHeader(InputHeader.of(inputId(1), Samples.NOW, new InputOrigin.System(), InputDurability.DERIVED));
    }

    private static Input progressWithAMode() {
        return new PeerInput(
                InputHeader.of(
                        inputId(1),
                        Samples.NOW,
                        new InputOrigin.Peer("p", Optional.empty(), Optional.empty()),
                        InputDurability.EPHEMERAL),
                Optional.of(new PeerConvention.ResponseProgress("r", ResponseProgressPhase.ACCEPTED)),
                "soon",
                Optional.empty(),
                Optional.empty(),
                Optional.of(HandlingMode.QUEUE));
    }
}
