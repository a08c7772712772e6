package dev.statute.session.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.RuntimeStore;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Who shares what is known of credentials and logins. */
class AuthAuthoritiesTest {
    private final MovableClock clock = new MovableClock();
    private final AuthAuthorities authorities = new AuthAuthorities(store -> {
        AuthLeaseRegistry leases = new AuthLeaseRegistry(clock, AuthLeaseListener.NONE);
        return new AuthAuthority(
                leases,
                new OAuthFlowRegistry(
                        leases,
                        store,
                        clock,
                        TokenSource.random(RandomGenerator.getDefault()),
                        OAuthFlowRegistry.DEFAULT_LIFETIME));
    });

    private static RuntimeStore handleOf(String key) {
        return (RuntimeStore) Proxy.newProxyInstance(
                RuntimeStore.class.getClassLoader(),
                new Class<?>[] {RuntimeStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("authAuthorityKey")) {
                        return Optional.of(key);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void handlesOfOneDurableStoreShare() {
        AuthAuthority first = authorities.of(handleOf("sqlite:/data/a"));

        assertThat(authorities.of(handleOf("sqlite:/data/a"))).isSameAs(first);
        assertThat(authorities.of(handleOf("sqlite:/data/b"))).isNotSameAs(first);
    }

    @Test
    void storesWithoutKeyShareWhileTheyAreOneObject() {
        RuntimeStore store = new InMemoryRuntimeStore();
        AuthAuthority first = authorities.of(store);

        assertThat(authorities.of(store)).isSameAs(first);
        assertThat(authorities.of(new InMemoryRuntimeStore())).isNotSameAs(first);
        assertThat(authorities.of(handleOf("sqlite:/data/a"))).isNotSameAs(first);
    }

    @Test
    void whatIsSharedIsKnownToAll() {
        AuthAuthority first = authorities.of(handleOf("k"));
        first.leases().acquire(LoginProcess.OTHER, LeaseExpiry.never());

        assertThat(authorities
                        .of(handleOf("k"))
                        .leases()
                        .snapshot(LoginProcess.OTHER)
                        .credentialPresent())
                .isTrue();
    }

    @Test
    void tokensAreLongAndDiffer() {
        TokenSource tokens = TokenSource.random(RandomGenerator.getDefault());

        assertThat(tokens.next().reveal()).hasSize(43).matches("[A-Za-z0-9_-]*");
        assertThat(tokens.next()).isNotEqualTo(tokens.next());
    }
}
