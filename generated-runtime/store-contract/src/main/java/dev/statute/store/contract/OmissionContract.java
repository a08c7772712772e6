package dev.statute.store.contract;

import static dev.statute.session.store.RuntimeStoreException.Kind.UNSUPPORTED;
import static dev.statute.store.contract.Names.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a store says that leaves something out. */
abstract class OmissionContract extends ContractGroup {
    private static final byte[] BYTES = {1};

    OmissionContract(StoreBench bench) {
        super(bench);
    }

    private void eachIsUnsupported(StoreOption option, Map<String, Consumer<RuntimeStore>> calls) {
        appliesIf(!bench().tested().has(option), "it does not leave out " + option);
        calls.forEach((name, call) -> assertThatThrownBy(() -> call.accept(store()))
                .isInstanceOfSatisfying(
                        RuntimeStoreException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(UNSUPPORTED))
                .hasMessage("Unsupported store operation: " + name));
    }

    @Test
    void a31_login_flows_that_are_left_out_are_unsupported_by_name() {
        Map<String, Consumer<RuntimeStore>> calls = new LinkedHashMap<>();
        calls.put("persist_auth_oauth_flow_snapshot", store -> store.persistAuthOauthFlowSnapshot(BYTES));
        calls.put("load_auth_oauth_flow_snapshot", RuntimeStore::loadAuthOauthFlowSnapshot);
        calls.put("update_auth_oauth_flow_snapshot", store -> store.updateAuthOauthFlowSnapshot(present -> BYTES));

        eachIsUnsupported(StoreOption.LOGIN_FLOWS, calls);
    }

    @Test
    void a31_operations_that_are_left_out_are_unsupported_by_name() {
        Map<String, Consumer<RuntimeStore>> calls = new LinkedHashMap<>();
        calls.put("persist_ops_lifecycle", store -> store.persistOpsLifecycle(RUNTIME, BYTES));
        calls.put("load_ops_lifecycle", store -> store.loadOpsLifecycle(RUNTIME));
        calls.put("delete_ops_lifecycle", store -> store.deleteOpsLifecycle(RUNTIME));

        eachIsUnsupported(StoreOption.OPERATIONS, calls);
    }

    @Test
    void a31_rewrites_that_are_left_out_are_unsupported_by_name() {
        LineSession talk = LineSession.of("one", "two");
        commit(talk);
        LineSession summary = talk.rewritten("summary");

        eachIsUnsupported(
                StoreOption.TRANSCRIPT_REWRITES,
                Map.of(
                        "commit_session_transcript_rewrite_snapshot",
                        store -> store.commitSessionTranscriptRewriteSnapshot(
                                RUNTIME, summary.delta(), summary.lastRewrite())));
    }

    @Test
    void a_store_that_does_not_keep_writers_apart_gives_itself() {
        appliesIf(!bench().tested().has(StoreOption.TAKE_OVER), "it keeps writers apart");

        assertThat(store().takeOver(RUNTIME)).isSameAs(store());
    }
}
