package com.example.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a user does in a terminal. */
final class AgentSessionTest {
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final InputTable table = new InputTable(new Names());

    @Test
    void finishingLetsTheAgentDoAllThatWaits() {
        try (Keeping keeping = Keeping.inMemory();
                AgentSession session =
                        new AgentSession(new Stage(), keeping, Stamps.counting(), event -> {}, said::add)) {
            session.bringAgent();
            assertThat(perform(session, "prompt One")).isEmpty();
            assertThat(perform(session, "prompt Two")).isEmpty();

            assertThat(perform(session, "finish")).isEmpty();

            assertThat(said).containsExactly("reads \"One\"", "thinks", "writes", "reads \"Two\"", "thinks", "writes");
            assertThat(session.answered()).hasSize(2);
            assertThat(perform(session, "step")).containsExactly("The agent has nothing to do.");
        }
    }

    private List<String> perform(AgentSession session, String line) {
        return session.perform(Command.parse(line), table);
    }
}
