package dev.statute.session.run;

import dev.statute.session.input.Content;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.value.JsonText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/** Something that can be shown in a conversation. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Renderable {

    /** The content, if this is text or blocks. */
    Optional<Content> content();

    /** The same, with its blocks changed, if it has any. */
    default Renderable mapBlocks(UnaryOperator<List<ContentBlock>> change) {
        return this;
    }

    /** What shows a content. */
    static Renderable of(Content content) {
        return content instanceof Content.Blocks blocks
                ? new Blocks(blocks.blocks())
                : new Text(content.textProjection());
    }

    /**
     * Text.
     *
     * @param text any text
     */
    record Text(String text) implements Renderable {
        /** Refuses null. */
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Optional<Content> content() {
            return Optional.of(new Content.Text(text));
        }
    }

    /**
     * Blocks.
     *
     * @param blocks in order
     */
    record Blocks(List<ContentBlock> blocks) implements Renderable {
        /** Copies the list. */
        public Blocks {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Renderable mapBlocks(UnaryOperator<List<ContentBlock>> change) {
            return new Blocks(change.apply(blocks));
        }

        @Override
        public Optional<Content> content() {
            return Optional.of(new Content.Blocks(blocks));
        }
    }

    /**
     * Data.
     *
     * @param value any JSON value
     */
    record Json(JsonText value) implements Renderable {
        /** Refuses null. */
        public Json {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Optional<Content> content() {
            return Optional.empty();
        }
    }

    /**
     * Something that is elsewhere.
     *
     * @param uri where
     * @param label what it is called, if it is
     */
    record Reference(String uri, Optional<String> label) implements Renderable {
        /** Refuses null. */
        public Reference {
            Objects.requireNonNull(uri, "uri");
            Objects.requireNonNull(label, "label");
        }

        @Override
        public Optional<Content> content() {
            return Optional.empty();
        }
    }
}
