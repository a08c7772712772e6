package dev.statute.session.input;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** What is to be said: plain text, or blocks where there is more than text. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Content {

    /** The content where only text can be shown. */
    String textProjection();

    /** The content as blocks; plain text is one block. */
    List<ContentBlock> asBlocks();

    /**
     * Plain text.
     *
     * @param text any text
     */
    record Text(String text) implements Content {
        /** Refuses null. */
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String textProjection() {
            return text;
        }

        @Override
        public List<ContentBlock> asBlocks() {
            return List.of(new ContentBlock.Text(text));
        }
    }

    /**
     * Blocks.
     *
     * @param blocks in order
     */
    record Blocks(List<ContentBlock> blocks) implements Content {
        /** Copies the list. */
        public Blocks {
            blocks = List.copyOf(blocks);
        }

        @Override
        public String textProjection() {
            return ContentBlock.textProjection(blocks);
        }

        @Override
        public List<ContentBlock> asBlocks() {
            return blocks;
        }
    }
}
