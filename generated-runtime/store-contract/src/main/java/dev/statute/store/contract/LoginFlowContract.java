package dev.statute.store.contract;

import static dev.statute.store.contract.Names.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.statute.session.store.RuntimeStore;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snapshot of login flows, of which there is one in a store. */
abstract class LoginFlowContract extends ContractGroup {
    private static final int INCREMENTS = 200;

    LoginFlowContract(StoreBench bench) {
        super(bench);
    }

    @BeforeEach
    void storesLoginFlows() {
        requires(StoreOption.LOGIN_FLOWS);
    }

    private byte[] loaded() {
        return store().loadAuthOauthFlowSnapshot().orElseThrow();
    }

    private static byte[] incremented(Optional<byte[]> present) {
        return present.map(BigInteger::new)
                .orElse(BigInteger.ZERO)
                .add(BigInteger.ONE)
                .toByteArray();
    }

    @Test
    void login_flows_that_are_not_stored_are_an_empty_answer() {
        assertThat(store().loadAuthOauthFlowSnapshot()).isEmpty();
    }

    @Test
    void login_flows_come_back_byte_for_byte_and_the_last_snapshot_counts() {
        store().persistAuthOauthFlowSnapshot(AnyBytes.every());
        assertThat(loaded()).isEqualTo(AnyBytes.every());

        store().persistAuthOauthFlowSnapshot(new byte[0]);
        assertThat(loaded()).isEmpty();
    }

    @Test
    void an_update_starts_from_what_is_stored_and_gives_what_is_stored_then() {
        byte[] first = store().updateAuthOauthFlowSnapshot(LoginFlowContract::incremented);
        byte[] second = store().updateAuthOauthFlowSnapshot(LoginFlowContract::incremented);

        assertThat(first).containsExactly(1);
        assertThat(second).containsExactly(2);
        assertThat(loaded()).containsExactly(2);
    }

    @Test
    void an_update_that_fails_changes_nothing_and_its_failure_comes_out_as_it_is() {
        store().persistAuthOauthFlowSnapshot(new byte[] {1});
        IllegalStateException full = new IllegalStateException("full");

        Throwable thrown = catchThrowable(() -> store().updateAuthOauthFlowSnapshot(present -> {
            throw full;
        }));

        assertThat(thrown).isSameAs(full);
        assertThat(loaded()).containsExactly(1);
    }

    @Test
    void after_an_update_that_fails_the_next_one_goes_through() {
        assertThat(catchThrowable(() -> store().updateAuthOauthFlowSnapshot(present -> {
                    throw new IllegalStateException("full");
                })))
                .isNotNull();
        assertThat(store().loadAuthOauthFlowSnapshot()).isEmpty();

        store().updateAuthOauthFlowSnapshot(LoginFlowContract::incremented);
        assertThat(loaded()).containsExactly(1);
    }

    @Test
    void bytes_of_login_flows_are_copied_on_their_way_in_and_out() {
        byte[] handedIn = {1, 2};
        store().persistAuthOauthFlowSnapshot(handedIn);
        handedIn[0] = 9;
        loaded()[0] = 9;
        assertThat(loaded()).containsExactly(1, 2);

        byte[] next = {3, 4};
        byte[] handedOut = store().updateAuthOauthFlowSnapshot(present -> {
            present.orElseThrow()[0] = 9;
            return next;
        });
        next[0] = 9;
        handedOut[1] = 9;
        assertThat(loaded()).containsExactly(3, 4);
    }

    @Test
    void an_update_that_fails_after_it_changed_what_it_was_given_changes_nothing() {
        store().persistAuthOauthFlowSnapshot(new byte[] {1});

        assertThat(catchThrowable(() -> store().updateAuthOauthFlowSnapshot(present -> {
                    present.orElseThrow()[0] = 9;
                    throw new IllegalStateException("full");
                })))
                .isNotNull();

        assertThat(loaded()).containsExactly(1);
    }

    @Test
    void login_flows_belong_to_no_runtime() {
        store().persistAuthOauthFlowSnapshot(new byte[] {1});
        commit(LineSession.of("hello"));
        store().clearSessionSnapshot(RUNTIME);

        assertThat(loaded()).containsExactly(1);
        assertThat(stored(RUNTIME).session()).isEmpty();
    }

    @Test
    void of_updates_at_the_same_time_none_is_lost() {
        List<RuntimeStore> handles = List.of(store(), bench().secondHandle());

        Together.run(4, worker -> {
            for (int count = 0; count < INCREMENTS; count++) {
                handles.get(worker % 2).updateAuthOauthFlowSnapshot(LoginFlowContract::incremented);
            }
        });

        assertThat(new BigInteger(loaded()).intValue()).isEqualTo(4 * INCREMENTS);
    }
}
