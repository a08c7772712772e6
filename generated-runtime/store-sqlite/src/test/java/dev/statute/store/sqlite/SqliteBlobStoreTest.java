package dev.statute.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.SessionRuntime;
import dev.statute.session.input.BlobId;
import dev.statute.session.input.Content;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreExecutor;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.store.BlobStore;
import dev.statute.session.store.BlobStoreException;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.types.RunId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images are kept as inputs are. */
class SqliteBlobStoreTest {
    private static final String DATA = "iVBORw0KGgo=";

    @TempDir
    private Path folder;

    private SqliteRuntimeStore open() {
        return SqliteRuntimeStore.open(folder.resolve("sessions.db"));
    }

    @Test
    void anImageIsThereAfterARestartUnderItsName() {
        BlobStore.StoredImage kept;
        try (SqliteRuntimeStore store = open()) {
            kept = store.blobs().putImage("image/png", DATA);
            assertThat(store.blobs().isPersistent()).isTrue();
        }
        assertThat(kept).isEqualTo(new InMemoryBlobStore().putImage("image/png", DATA));
        try (SqliteRuntimeStore store = open()) {
            assertThat(store.blobs().get(kept.blobId())).isEqualTo(new BlobStore.Blob("image/png", DATA));
            assertThat(store.blobs().exists(kept.blobId())).isTrue();
        }
    }

    @Test
    void anImageIsKeptOnceAndForgottenWhenAskedTo() {
        try (SqliteRuntimeStore store = open()) {
            BlobStore blobs = store.blobs();
            BlobId id = blobs.putImage("image/png", DATA).blobId();
            assertThat(blobs.putImage("image/png", DATA).blobId()).isEqualTo(id);
            assertThat(blobs.putImage("image/gif", DATA).blobId()).isNotEqualTo(id);

            blobs.delete(id);
            blobs.delete(id);

            assertThat(blobs.exists(id)).isFalse();
            assertThatThrownBy(() -> blobs.get(id)).hasMessageContaining(id.value());
        }
    }

    @Test
    void aChangedImageIsRefused() throws SQLException {
        BlobId id;
        try (SqliteRuntimeStore store = open()) {
            id = store.blobs().putImage("image/png", DATA).blobId();
        }
        try (RawFile raw = RawFile.open(folder.resolve("sessions.db"))) {
            raw.execute("UPDATE blobs SET media_type = 'image/gif'");
        }
        try (SqliteRuntimeStore store = open()) {
            assertThatThrownBy(() -> store.blobs().get(id))
                    .isInstanceOfSatisfying(
                            BlobStoreException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(BlobStoreException.Kind.READ_FAILED))
                    .hasMessageContainingAll("the image " + id, "damaged");
        }
    }

    @Test
    void whatIsTooLargeIsRefused() {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.builder(folder.resolve("sessions.db"))
                .payloadLimit(10)
                .open()) {
            assertThatThrownBy(() -> store.blobs().putImage("image/png", DATA))
                    .isInstanceOfSatisfying(
                            BlobStoreException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(BlobStoreException.Kind.WRITE_FAILED))
                    .hasMessageContaining("at most 10");
        }
    }

    @Test
    void aRunAfterARestartSeesTheImage() {
        Clock clock = Clock.systemUTC();
        IdSource ids = IdSource.timeOrdered(clock, new SecureRandom());
        SessionId session = new SessionId(ids.nextUuid());
        ContentBlock image = new ContentBlock.Image("image/png", new ImageData.Inline(DATA));
        try (SqliteRuntimeStore store = open()) {
            SessionRuntime runtime =
                    SessionRuntime.persistent(store, store.blobs()).build();
            runtime.register(session);
            runtime.acceptWithoutWake(
                    session, new InputFactory(clock, ids).prompt(new Content.Blocks(List.of(image)), Optional.empty()));
        }
        try (SqliteRuntimeStore store = open()) {
            List<RunPrimitive> seen = new ArrayList<>();
            SessionRuntime runtime = SessionRuntime.persistent(store, store.blobs())
                    .loopExecutor(Runnable::run)
                    .build();

            runtime.ensureExecutor(session, seeing(seen));
            runtime.accept(session, new InputFactory(clock, ids).prompt("and now"));

            assertThat(seen.get(0).appends().get(0).content().content()).contains(new Content.Blocks(List.of(image)));
        }
    }

    private static CoreExecutor seeing(List<RunPrimitive> seen) {
        return new CoreExecutor() {
            @Override
            public CoreApplyOutput apply(RunId runId, RunPrimitive primitive) {
                seen.add(primitive);
                return StoredSessions.apply(runId, primitive);
            }

            @Override
            public void cancelAfterBoundary(String reason) {}

            @Override
            public void stopRuntimeExecutor(String reason) {}
        };
    }
}
