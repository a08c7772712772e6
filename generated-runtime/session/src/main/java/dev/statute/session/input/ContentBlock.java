package dev.statute.session.input;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** A piece of content. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface ContentBlock {

    /** What this block is where only text can be shown. */
    String textProjection();

    /**
     * What a list of blocks is where only text can be shown.
     *
     * @return the projections in order, on a line each; those that are empty have no line
     */
    static String textProjection(List<ContentBlock> blocks) {
        StringBuilder text = new StringBuilder();
        for (ContentBlock block : blocks) {
            String projection = block.textProjection();
            if (!projection.isEmpty() && text.length() > 0) {
                text.append('\n');
            }
            text.append(projection);
        }
        return text.toString();
    }

    /**
     * Text.
     *
     * @param text any text
     */
    record Text(String text) implements ContentBlock {
        /** Refuses null. */
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String textProjection() {
            return text;
        }
    }

    /**
     * An image.
     *
     * @param mediaType such as {@code image/png}
     * @param data its bytes, or where they are
     */
    record Image(String mediaType, ImageData data) implements ContentBlock {
        /** Refuses null. */
        public Image {
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(data, "data");
        }

        @Override
        public String textProjection() {
            return "[image: " + mediaType + "]";
        }
    }

    /**
     * A video.
     *
     * @param mediaType such as {@code video/mp4}
     * @param durationMillis how long it plays, 0 or more
     * @param data its bytes in Base64
     */
    record Video(String mediaType, long durationMillis, String data) implements ContentBlock {
        /** Refuses null and a negative duration. */
        public Video {
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(data, "data");
            if (durationMillis < 0) {
                throw new IllegalArgumentException("A video plays for 0 ms or more, not " + durationMillis + ".");
            }
        }

        @Override
        public String textProjection() {
            return "[video: " + mediaType + "]";
        }
    }
}
