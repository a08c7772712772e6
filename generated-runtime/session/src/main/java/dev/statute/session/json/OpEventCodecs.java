package dev.statute.session.json;

import dev.statute.session.input.OpEvent;
import dev.statute.session.input.OpKind;

/** How news of a background operation is written. */
final class OpEventCodecs {
    private static final Codec<OpKind> KIND = WireNames.of(OpKind.class);

    static final Codec<OpEvent> EVENT = Tagged.<OpEvent>by("type")
            .variant(
                    "started",
                    OpEvent.Started.class,
                    (out, started) -> out.put("id", Ids.OPERATION, started.id()).put("kind", KIND, started.kind()),
                    in -> new OpEvent.Started(in.get("id", Ids.OPERATION), in.get("kind", KIND)))
            .variant(
                    "progress",
                    OpEvent.Progress.class,
                    (out, progress) -> out.put("id", Ids.OPERATION, progress.id())
                            .put("message", Scalars.TEXT, progress.message())
                            .put("percent", Scalars.DECIMAL, progress.percent()),
                    in -> new OpEvent.Progress(
                            in.get("id", Ids.OPERATION),
                            in.get("message", Scalars.TEXT),
                            in.find("percent", Scalars.DECIMAL)))
            .variant(
                    "completed",
                    OpEvent.Completed.class,
                    (out, completed) -> out.put("id", Ids.OPERATION, completed.id())
                            .put("result", Scalars.JSON, completed.result()),
                    in -> new OpEvent.Completed(in.get("id", Ids.OPERATION), in.json("result")))
            .variant(
                    "failed",
                    OpEvent.Failed.class,
                    (out, failed) ->
                            out.put("id", Ids.OPERATION, failed.id()).put("error", Scalars.TEXT, failed.error()),
                    in -> new OpEvent.Failed(in.get("id", Ids.OPERATION), in.get("error", Scalars.TEXT)))
            .variant(
                    "cancelled",
                    OpEvent.Cancelled.class,
                    (out, cancelled) -> out.put("id", Ids.OPERATION, cancelled.id()),
                    in -> new OpEvent.Cancelled(in.get("id", Ids.OPERATION)))
            .build();

    private OpEventCodecs() {}
}
