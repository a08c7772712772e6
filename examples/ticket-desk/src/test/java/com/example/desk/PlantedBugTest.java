package com.example.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.statute.conformance.Conformance;
import dev.statute.conformance.Failure;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bug that is easy to write and hard to see in a review, and how the kit shows it. */
final class PlantedBugTest {
    @Test
    void oneReopeningTooManyIsFound(@TempDir Path folder) throws SQLException {
        try (TicketDesk desk =
                new TicketDesk(DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"))) {
                    @Override
                    protected boolean mayReopen(Ticket ticket) {
                        return ticket.reopened() <= 2;
                    }
                }) {
            Failure failure = Conformance.of(TicketDeskTest.TICKET)
                    .check(new DeskSubject(desk))
                    .failure()
                    .orElseThrow();

            assertEquals(
                    "[Assign { agent_id: a1 }, Answer { agent_id: a1 }, Reopen,"
                            + " Assign { agent_id: a1 }, Answer { agent_id: a1 }, Reopen,"
                            + " Assign { agent_id: a1 }, Answer { agent_id: a1 }, Reopen]",
                    failure.sequence().inputs().toString());
            assertTrue(
                    failure.toString().contains("expected rejected with TooOften, got accepted"), failure.toString());
        }
    }
}
