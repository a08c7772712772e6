package com.example.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.statute.conformance.Conformance;
import dev.statute.conformance.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bugs that are easy to write and hard to see in a review, and how the kit shows them. */
final class PlantedBugTest {
    @TempDir
    private Path folder;

    /** A limit that is off by one is on the way to a goal: the sequences that cover the spec come by. */
    private static final class OneReopeningTooMany extends TicketDesk {
        OneReopeningTooMany(Connection connection) throws SQLException {
            super(connection);
        }

        @Override
        protected boolean mayReopen(Ticket ticket) {
            return ticket.reopened() <= 2;
        }
    }

    /** That it matters how often something happened, the spec does not say, and so no sequence that covers it shows it. */
    private static final class SecondReleaseIsForgotten extends TicketDesk {
        private final Map<Long, Integer> releases = new HashMap<>();

        SecondReleaseIsForgotten(Connection connection) throws SQLException {
            super(connection);
        }

        @Override
        public Reply release(long id, String agent) throws SQLException {
            Reply reply = super.release(id, agent);
            return reply.done() && releases.merge(id, 1, Integer::sum) == 2 ? assign(id, agent) : reply;
        }
    }

    @Test
    void aLimitThatIsOffByOneIsFound() throws SQLException {
        try (TicketDesk desk = new OneReopeningTooMany(database())) {
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

    @Test
    void whatIsWrongOnlyTheSecondTimeIsFoundByRandomRunsAndShrunk() throws SQLException {
        try (TicketDesk desk = new SecondReleaseIsForgotten(database())) {
            DeskSubject subject = new DeskSubject(desk);
            Conformance kit = Conformance.of(TicketDeskTest.TICKET);
            assertEquals(Optional.empty(), kit.check(subject).failure());

            Failure failure =
                    kit.withRandom(100, 50, 1).check(subject).failure().orElseThrow();

            assertEquals(
                    "[Assign { agent_id: a1 }, Release { agent_id: a1 },"
                            + " Assign { agent_id: a1 }, Release { agent_id: a1 }]",
                    failure.sequence().inputs().toString());
            assertEquals(
                    "in step 4 the phase differs: expected `Open`, got `Assigned`",
                    failure.difference().toString());
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
    }
}
