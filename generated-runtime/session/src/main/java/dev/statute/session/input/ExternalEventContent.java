package dev.statute.session.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the conversation shows what happened outside: where it comes from, and what it says if it says something. */
final class ExternalEventContent {
    private static final String BODY = "body";

    private ExternalEventContent() {}

    static Content of(ExternalEventInput input) {
        String text = text(input);
        if (input.blocks().isEmpty()) {
            return new Content.Text(text);
        }
        List<ContentBlock> blocks = new ArrayList<>();
        blocks.add(new ContentBlock.Text(text));
        blocks.addAll(input.blocks().get());
        return new Content.Blocks(blocks);
    }

    private static String text(ExternalEventInput input) {
        String head = "[EXTERNAL EVENT from " + sourceName(input).orElse(input.eventType()) + "]";
        return input.payload()
                .stringMember(BODY)
                .filter(body -> !body.isBlank())
                .map(body -> head + "\n" + body)
                .orElse(head);
    }

    private static Optional<String> sourceName(ExternalEventInput input) {
        return input.header().source() instanceof InputOrigin.External external
                ? Optional.of(external.sourceName()).filter(name -> !name.isBlank())
                : Optional.empty();
    }
}
