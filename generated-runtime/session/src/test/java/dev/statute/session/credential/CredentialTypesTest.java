package dev.statute.session.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names of credentials, and secrets. */
class CredentialTypesTest {
    @Test
    void aKeyHasNoEmptyParts() {
        assertThatThrownBy(() -> LeaseKey.of("", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LeaseKey.of("r", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeaseKey("r", "b", Optional.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new LeaseKey("r", "b", Optional.of("p"))).hasToString("r/b/p");
        assertThat(LeaseKey.of("r", "b")).hasToString("r/b");
    }

    @Test
    void aProfileMakesAnotherKey() {
        assertThat(new LeaseKey("r", "b", Optional.of("p"))).isNotEqualTo(LeaseKey.of("r", "b"));
    }

    @Test
    void aSecretShowsNothing() {
        Secret secret = Secret.of("hunter2");

        assertThat(secret.toString()).doesNotContain("hunter2");
        assertThat(List.of(secret).toString()).doesNotContain("hunter2");
        assertThat(secret.reveal()).isEqualTo("hunter2");
        assertThat(secret).isEqualTo(Secret.of("hunter2")).hasSameHashCodeAs(Secret.of("hunter2"));
        assertThat(secret).isNotEqualTo(Secret.of("hunter3"));
        assertThatThrownBy(() -> Secret.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
