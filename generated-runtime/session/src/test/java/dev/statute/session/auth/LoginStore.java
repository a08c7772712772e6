package dev.statute.session.auth;

import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoreProxy;
import java.nio.charset.StandardCharsets;

/** A store of logins that fails when it is told to, and lets things happen between two calls. */
final class LoginStore {
    static final String MESSAGE = "the disk is gone";

    private final InMemoryRuntimeStore memory;
    private Runnable beforeUpdate = () -> {};
    private int succeeding = Integer.MAX_VALUE;
    private int failing = 0;

    LoginStore() {
        this(new InMemoryRuntimeStore());
    }

    /** Another handle of a store. */
    LoginStore(InMemoryRuntimeStore memory) {
        this.memory = memory;
    }

    RuntimeStore handle() {
        return StoreProxy.before(memory, called -> {
            if (succeeding-- <= 0 && failing-- > 0) {
                throw RuntimeStoreException.writeFailed(MESSAGE);
            }
            if (called.startsWith("update")) {
                Runnable first = beforeUpdate;
                beforeUpdate = () -> {};
                first.run();
            }
        });
    }

    InMemoryRuntimeStore memory() {
        return memory;
    }

    /** One call fails, after so many that succeed. */
    void failAfter(int calls) {
        succeeding = calls;
        failing = 1;
    }

    /** Something that happens before the next change, after what is stored was read. */
    void meanwhile(Runnable something) {
        beforeUpdate = something;
    }

    /** What is stored. */
    String text() {
        return memory.loadAuthOauthFlowSnapshot()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
