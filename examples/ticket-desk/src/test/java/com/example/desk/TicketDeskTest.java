package com.example.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.statute.conformance.Conformance;
import dev.statute.conformance.SpecResources;
import dev.statute.conformance.Subject;
import dev.statute.conformance.jqwik.MachineConformance;
import dev.statute.spec.model.Machine;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The desk does what the spec says. */
final class TicketDeskTest extends MachineConformance {
    static final Machine TICKET = SpecResources.machine("Ticket", "ticket.machine.yaml", "ticket.types.yaml");

    @Override
    protected Machine machine() {
        return TICKET;
    }

    @Override
    protected Subject subject() throws SQLException {
        return new DeskSubject(new TicketDesk(DriverManager.getConnection("jdbc:sqlite::memory:")));
    }

    /** Pasted from the report of a failure, which was then repaired. */
    @Test
    void reopensTwiceAtMost() throws Exception {
        assertEquals(
                Optional.empty(),
                Conformance.replay(
                        machine(),
                        subject(),
                        "Assign { agent_id: a1 }",
                        "Answer { agent_id: a1 }",
                        "Reopen",
                        "Assign { agent_id: a1 }",
                        "Answer { agent_id: a1 }",
                        "Reopen",
                        "Assign { agent_id: a1 }",
                        "Answer { agent_id: a1 }",
                        "Reopen"));
    }
}
