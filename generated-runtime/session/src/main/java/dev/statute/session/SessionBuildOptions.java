package dev.statute.session;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How whoever builds an agent session has it run.
 *
 * @param runtime what it runs on
 */
@API(status = API.Status.EXPERIMENTAL)
public record SessionBuildOptions(RuntimeMode runtime) {
    /** Without a runtime. */
    public static final SessionBuildOptions DEFAULT = new SessionBuildOptions(new RuntimeMode.StandaloneEphemeral());

    /** Refuses null. */
    public SessionBuildOptions {
        Objects.requireNonNull(runtime, "runtime");
    }

    /** What a session runs on. */
    public sealed interface RuntimeMode {
        /** On nothing: it keeps everything in memory, and nobody but its builder knows of it. */
        record StandaloneEphemeral() implements RuntimeMode {}

        /**
         * On a runtime that knows it.
         *
         * @param bindings what belongs to it
         */
        record SessionOwned(SessionBindings bindings) implements RuntimeMode {
            /** Refuses null. */
            public SessionOwned {
                Objects.requireNonNull(bindings, "bindings");
            }
        }
    }
}
