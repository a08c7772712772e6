package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.SessionBuildOptions.RuntimeMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How whoever builds an agent session has it run. */
class SessionBuildOptionsTest {

    @Test
    @DisplayName("E5. Given default options, then the session stands alone and keeps nothing")
    void byDefaultASessionStandsAlone() {
        assertThat(SessionBuildOptions.DEFAULT.runtime()).isEqualTo(new RuntimeMode.StandaloneEphemeral());
    }

    @Test
    @DisplayName("E5. Given default options, then their text says so")
    void theTextSaysSo() {
        assertThat(SessionBuildOptions.DEFAULT.toString()).contains("StandaloneEphemeral");
    }

    @Test
    void aSessionOnARuntimeHasItsBindings() {
        SessionBindings bindings = Runtimes.ephemeral().prepareBindings(Runtimes.session(1));

        assertThat(new SessionBuildOptions(new RuntimeMode.SessionOwned(bindings)).runtime())
                .isEqualTo(new RuntimeMode.SessionOwned(bindings));
    }
}
