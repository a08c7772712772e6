package dev.statute.store.contract;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.RuntimeStore;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One call of a store in a random walk.
 *
 * @param name what is called, with what matters of its arguments
 * @param runtime the runtime that it is about
 * @param call calls a store; the answer can be compared and shown
 */
record Step(String name, LogicalRuntimeId runtime, Function<RuntimeStore, Object> call) {
    /** A call that answers nothing. */
    static Step writing(String name, LogicalRuntimeId runtime, Consumer<RuntimeStore> call) {
        return new Step(name, runtime, store -> {
            call.accept(store);
            return "done";
        });
    }
}
