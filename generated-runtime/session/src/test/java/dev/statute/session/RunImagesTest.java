package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.SessionRefusals.assertFails;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.receipt;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.BlobId;
import dev.statute.session.input.Content;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.Input;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor.Behaviour;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.RunResult;
import dev.statute.session.store.BlobStore;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The images of inputs are stored beside them, and whoever does a run has them all the same. */
class RunImagesTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final ContentBlock TEXT = new ContentBlock.Text("look");
    private static final ContentBlock IMAGE = new ContentBlock.Image("image/png", new ImageData.Inline("aGk="));

    private final BlobStore blobs = new InMemoryBlobStore();
    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.persistent(TestStores.empty(), blobs).loopExecutor(Runnable::run));
    private final List<Content> seen = new ArrayList<>();

    @Test
    void anExecutorHasTheImages() {
        runtime.ensureExecutor(SESSION, doing(looking()));

        runtime.accept(SESSION, look());

        assertThat(seen).containsExactly(new Content.Blocks(List.of(TEXT, IMAGE)));
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(storedImage().data()).isInstanceOf(ImageData.Blob.class);
    }

    @Test
    void aRunWithoutItsImageFailsUntilItIsThereAgain() {
        runtime.register(SESSION);
        CompletionHandle handle =
                runtime.acceptWithCompletion(SESSION, look()).handle().orElseThrow();
        loseTheImage();

        runtime.ensureExecutor(SESSION, doing(looking(), looking()));

        assertThat(seen).isEmpty();
        assertThat(Waiting.outcome(handle))
                .isInstanceOfSatisfying(CompletionOutcome.AbandonedWithError.class, failed -> {
                    assertThat(failed.reason()).contains("image hydration failed");
                    assertThat(failed.error().cause()).isEqualTo(FailureCause.RUNTIME_CONTEXT_APPLY);
                });
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);

        blobs.putImage("image/png", "aGk=");
        runtime.accept(SESSION, prompt(2));

        assertThat(seen).contains(new Content.Blocks(List.of(TEXT, IMAGE)));
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    void whoRunsHisInputHimselfHasTheImages() {
        runtime.register(SESSION);

        runtime.acceptAndRun(SESSION, look(), this::look);

        assertThat(seen).containsExactly(new Content.Blocks(List.of(TEXT, IMAGE)));
    }

    @Test
    void whoRunsHisInputHimselfIsNotAskedWithoutItsImage() {
        SessionRuntime forgetful = Runtimes.with(SessionRuntime.persistent(TestStores.empty(), forgetting()));
        forgetful.register(SESSION);

        RuntimeDriverException failure = assertFails(
                () -> forgetful.acceptAndRun(SESSION, look(), this::look), RuntimeDriverException.Kind.INTERNAL);

        assertThat(failure).hasMessageContaining("image hydration failed");
        assertThat(seen).isEmpty();
        assertThat(forgetful.inputState(SESSION, inputId(1)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.QUEUED);
        assertThat(forgetful.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
    }

    private Behaviour looking() {
        return (run, primitive) -> {
            seen.add(primitive.content());
            return succeeds().apply(run, primitive);
        };
    }

    private CoreApplyOutput look(RunId run, RunPrimitive primitive) {
        seen.add(primitive.content());
        return new CoreApplyOutput(
                receipt(run, primitive), Optional.empty(), new CoreApplyTerminal.Result(RunResult.ofText("seen")));
    }

    private static Input look() {
        return new PromptInput(prompt(1).header(), "look", Optional.of(List.of(TEXT, IMAGE)), Optional.empty());
    }

    private void loseTheImage() {
        blobs.delete(((ImageData.Blob) storedImage().data()).blobId());
    }

    private ContentBlock.Image storedImage() {
        PromptInput stored = (PromptInput) runtime.inputState(SESSION, inputId(1))
                .flatMap(state -> state.persistedInput())
                .orElseThrow();
        return (ContentBlock.Image) stored.blocks().orElseThrow().get(1);
    }

    private InputLifecycle.Phase phase() {
        return runtime.inputState(SESSION, inputId(1)).orElseThrow().phase();
    }

    /** A store that loses every image at once. */
    private static BlobStore forgetting() {
        InMemoryBlobStore store = new InMemoryBlobStore();
        return new BlobStore() {
            @Override
            public StoredImage putImage(String mediaType, String base64) {
                StoredImage stored = store.putImage(mediaType, base64);
                store.delete(stored.blobId());
                return stored;
            }

            @Override
            public Blob get(BlobId id) {
                return store.get(id);
            }

            @Override
            public void delete(BlobId id) {
                store.delete(id);
            }

            @Override
            public boolean isPersistent() {
                return false;
            }
        };
    }
}
