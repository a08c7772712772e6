package dev.statute.session.store;

import dev.statute.session.input.BlobId;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Moves the bytes of images out of inputs before they are stored, and back before they are run. Text, videos and what has
 * been moved already stay as they are. As safe for several threads as its store.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InputImages {

    /** What is done about an image that is not kept any more. */
    public enum MissingBlob {
        /** That is an error. */
        ERROR,
        /** A text says that it is gone, as is right for what was said long ago. */
        HISTORICAL_PLACEHOLDER
    }

    /** As long as the ids of a store that names images by their content. */
    private static final BlobId UNKNOWN_IMAGE = new BlobId("sha256:" + "0".repeat(64));

    private final BlobStore store;

    /**
     * @param store where the bytes go
     */
    public InputImages(BlobStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * The same input, with the bytes of its images in the store.
     *
     * @throws BlobStoreException if an image cannot be kept
     */
    public Input externalize(Input input) {
        return input.mapBlocks(each(this::externalize));
    }

    /**
     * The same blocks, with the bytes of their images in them.
     *
     * @param missing what is done about an image that the store does not have
     * @throws BlobStoreException if an image cannot be read, or is not there and that is an error
     */
    public List<ContentBlock> hydrate(List<ContentBlock> blocks, MissingBlob missing) {
        return each(block -> hydrate(block, missing)).apply(blocks);
    }

    /**
     * The same input, with the bytes of its images in it.
     *
     * @param missing what is done about an image that the store does not have
     * @throws BlobStoreException if an image cannot be read, or is not there and that is an error
     */
    public Input hydrate(Input input, MissingBlob missing) {
        return input.mapBlocks(blocks -> hydrate(blocks, missing));
    }

    /** The same input as {@link #externalize} gives it, but for the ids of its images: nothing is stored, and none is known. */
    public static Input withoutImages(Input input) {
        return input.mapBlocks(each(
                block -> block instanceof ContentBlock.Image image && image.data() instanceof ImageData.Inline
                        ? new ContentBlock.Image(image.mediaType(), new ImageData.Blob(UNKNOWN_IMAGE))
                        : block));
    }

    private ContentBlock externalize(ContentBlock block) {
        if (!(block instanceof ContentBlock.Image image) || !(image.data() instanceof ImageData.Inline inline)) {
            return block;
        }
        BlobStore.StoredImage stored = store.putImage(image.mediaType(), inline.data());
        return new ContentBlock.Image(stored.mediaType(), new ImageData.Blob(stored.blobId()));
    }

    private ContentBlock hydrate(ContentBlock block, MissingBlob missing) {
        if (!(block instanceof ContentBlock.Image image) || !(image.data() instanceof ImageData.Blob kept)) {
            return block;
        }
        try {
            BlobStore.Blob blob = store.get(kept.blobId());
            return new ContentBlock.Image(blob.mediaType(), new ImageData.Inline(blob.data()));
        } catch (BlobStoreException failure) {
            if (failure.kind() == BlobStoreException.Kind.NOT_FOUND && missing == MissingBlob.HISTORICAL_PLACEHOLDER) {
                return new ContentBlock.Text("[image unavailable: " + image.mediaType() + "]");
            }
            throw failure;
        }
    }

    private static UnaryOperator<List<ContentBlock>> each(UnaryOperator<ContentBlock> change) {
        return blocks -> {
            List<ContentBlock> changed = new ArrayList<>(blocks.size());
            for (ContentBlock block : blocks) {
                changed.add(change.apply(block));
            }
            return changed;
        };
    }
}
