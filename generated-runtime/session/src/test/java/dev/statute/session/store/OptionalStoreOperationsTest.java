package dev.statute.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store does not have to do. */
class OptionalStoreOperationsTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("r");
    private static final byte[] BYTES = {1};

    private final RuntimeStore bare = (RuntimeStore) Proxy.newProxyInstance(
            RuntimeStore.class.getClassLoader(),
            new Class<?>[] {RuntimeStore.class},
            (proxy, method, arguments) -> InvocationHandler.invokeDefault(proxy, method, arguments));

    @Test
    @DisplayName(
            "A31. Given a store without the optional operations, when one is called, then it is unsupported, by its name")
    void optionalOperationsAreUnsupportedByName() {
        Map<String, Consumer<RuntimeStore>> operations = new LinkedHashMap<>();
        operations.put("persist_auth_oauth_flow_snapshot", store -> store.persistAuthOauthFlowSnapshot(BYTES));
        operations.put("load_auth_oauth_flow_snapshot", RuntimeStore::loadAuthOauthFlowSnapshot);
        operations.put("update_auth_oauth_flow_snapshot", store -> store.updateAuthOauthFlowSnapshot(current -> BYTES));
        operations.put("persist_ops_lifecycle", store -> store.persistOpsLifecycle(RUNTIME, BYTES));
        operations.put("load_ops_lifecycle", store -> store.loadOpsLifecycle(RUNTIME));
        operations.put("delete_ops_lifecycle", store -> store.deleteOpsLifecycle(RUNTIME));
        operations.put(
                "commit_session_transcript_rewrite_snapshot",
                store -> store.commitSessionTranscriptRewriteSnapshot(
                        RUNTIME, new SessionDelta(SessionSnapshot.of(BYTES)), new TranscriptRewrite("a", "b")));

        operations.forEach((name, operation) -> {
            RuntimeStoreException refused =
                    catchThrowableOfType(RuntimeStoreException.class, () -> operation.accept(bare));
            assertThat(refused.kind()).as(name).isEqualTo(RuntimeStoreException.Kind.UNSUPPORTED);
            assertThat(refused).hasMessage("Unsupported store operation: " + name);
        });
    }

    @Test
    void aStoreWithoutNameIsOnlyItself() {
        assertThat(bare.authAuthorityKey()).isEmpty();
    }
}
