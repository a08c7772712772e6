package dev.statute.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.statute.session.Samples;
import dev.statute.session.input.BlobId;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.Input;
import dev.statute.session.input.PromptInput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputImagesTest {
    private static final ContentBlock TEXT = new ContentBlock.Text("see");
    private static final ContentBlock IMAGE = new ContentBlock.Image("image/png", new ImageData.Inline("AAAA"));
    /** Computed with: printf 'image/png\0AAAA' | sha256sum */
    private static final BlobId IMAGE_ID =
            new BlobId("sha256:9f184941e66f2446f65c2b90024849f48b6290f875587431d3b9bd74df1924e9");

    private final InMemoryBlobStore store = new InMemoryBlobStore();
    private final InputImages images = new InputImages(store);

    private static Input prompt(ContentBlock... blocks) {
        PromptInput plain = Samples.prompt(1);
        return new PromptInput(plain.header(), "see", Optional.of(List.of(blocks)), Optional.empty());
    }

    @Test
    void inlineImagesMoveIntoTheStore() {
        ContentBlock video = new ContentBlock.Video("video/mp4", 1, "BBBB");

        Input stored = images.externalize(prompt(TEXT, IMAGE, video));

        ContentBlock kept = new ContentBlock.Image("image/png", new ImageData.Blob(IMAGE_ID));
        assertThat(stored).isEqualTo(prompt(TEXT, kept, video));
        assertThat(store.get(IMAGE_ID)).isEqualTo(new BlobStore.Blob("image/png", "AAAA"));
        assertThat(images.externalize(stored)).isEqualTo(stored);
    }

    @Test
    void imagesComeBack() {
        Input input = prompt(IMAGE, TEXT);

        assertThat(images.hydrate(images.externalize(input), InputImages.MissingBlob.ERROR))
                .isEqualTo(input);
    }

    @Test
    void aMissingImageIsAnErrorOrAText() {
        Input stored = images.externalize(prompt(IMAGE));
        store.delete(IMAGE_ID);

        assertThat(store.exists(IMAGE_ID)).isFalse();
        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> images.hydrate(stored, InputImages.MissingBlob.ERROR))
                .returns(BlobStoreException.Kind.NOT_FOUND, BlobStoreException::kind);
        assertThat(images.hydrate(stored, InputImages.MissingBlob.HISTORICAL_PLACEHOLDER))
                .isEqualTo(prompt(new ContentBlock.Text("[image unavailable: image/png]")));
    }

    @Test
    void otherFailuresAreNeverATextInstead() {
        InputImages without = new InputImages(UnavailableBlobStore.INSTANCE);
        Input stored = images.externalize(prompt(IMAGE));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> without.externalize(prompt(IMAGE)))
                .withMessageContaining("requires a BlobStore");
        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> without.hydrate(stored, InputImages.MissingBlob.HISTORICAL_PLACEHOLDER))
                .returns(BlobStoreException.Kind.UNSUPPORTED, BlobStoreException::kind);
        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> UnavailableBlobStore.INSTANCE.exists(IMAGE_ID));
    }

    @Test
    void whatHasNoBlocksStaysAsItIs() {
        Input continuation = Samples.factory().detachedOperationCompleted();

        assertThat(new InputImages(UnavailableBlobStore.INSTANCE).externalize(continuation))
                .isSameAs(continuation);
    }
}
