package dev.statute.session.json;

import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.ImageData;
import java.util.List;

/** How content is written. */
final class ContentCodecs {
    private static final String INLINE = "inline";

    private static final Tagged<ImageData> IMAGE_DATA = Tagged.<ImageData>by("source")
            .variant(
                    INLINE,
                    ImageData.Inline.class,
                    (out, inline) -> out.put("data", Scalars.TEXT, inline.data()),
                    in -> new ImageData.Inline(in.get("data", Scalars.TEXT)))
            .variant(
                    "blob",
                    ImageData.Blob.class,
                    (out, blob) -> out.put("blob_id", Ids.BLOB, blob.blobId()),
                    in -> new ImageData.Blob(in.get("blob_id", Ids.BLOB)))
            .build();

    /** The bytes of a video stand in the block, and are written as those of an image that do. */
    private static final Tagged<String> VIDEO_DATA = Tagged.<String>by("source")
            .variant(
                    INLINE,
                    String.class,
                    (out, data) -> out.put("data", Scalars.TEXT, data),
                    in -> in.get("data", Scalars.TEXT))
            .build();

    static final Codec<ContentBlock> BLOCK = Tagged.<ContentBlock>by("type")
            .variant(
                    "text",
                    ContentBlock.Text.class,
                    (out, text) -> out.put("text", Scalars.TEXT, text.text()),
                    in -> new ContentBlock.Text(in.get("text", Scalars.TEXT)))
            .variant(
                    "image",
                    ContentBlock.Image.class,
                    (out, image) -> out.put("media_type", Scalars.TEXT, image.mediaType())
                            .flatten(IMAGE_DATA, image.data()),
                    in -> new ContentBlock.Image(in.get("media_type", Scalars.TEXT), in.flattened(IMAGE_DATA)))
            .variant(
                    "video",
                    ContentBlock.Video.class,
                    (out, video) -> out.put("media_type", Scalars.TEXT, video.mediaType())
                            .put("duration_ms", Scalars.COUNT, video.durationMillis())
                            .flatten(VIDEO_DATA, video.data()),
                    in -> new ContentBlock.Video(
                            in.get("media_type", Scalars.TEXT),
                            in.get("duration_ms", Scalars.COUNT),
                            in.flattened(VIDEO_DATA)))
            .build();

    static final Codec<List<ContentBlock>> BLOCKS = BLOCK.list();

    private ContentCodecs() {}
}
