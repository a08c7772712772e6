package com.example.desk;

import dev.statute.conformance.SpecResources;
import dev.statute.conformance.Subject;
import dev.statute.conformance.jqwik.MachineConformance;
import dev.statute.spec.model.Machine;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** The desk does what the spec says. */
final class TicketDeskTest extends MachineConformance {
    static final Machine TICKET = SpecResources.compile(
                    List.of("ticket.machine.yaml", "ticket.types.yaml"), List.of())
            .machines()
            .get(0);

    private TicketDesk desk;

    @BeforeTry
    void open() throws SQLException {
        desk = new TicketDesk(DriverManager.getConnection("jdbc:sqlite::memory:"));
    }

    @AfterTry
    void close() throws SQLException {
        desk.close();
    }

    @Override
    protected Machine machine() {
        return TICKET;
    }

    @Override
    protected Subject subject() {
        return new DeskSubject(desk);
    }
}
