package com.example.desk;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Observation;
import dev.statute.conformance.SpecText;
import dev.statute.conformance.Subject;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Value;
import java.sql.SQLException;
import java.util.Map;

/** Tells the kit how to talk to the desk. Each instance is a new ticket in the table. */
final class DeskSubject implements Subject {
    private static final SpecText SPEC = new SpecText(TicketDeskTest.TICKET);
    private static final Map<String, String> PHASES =
            Map.of("open", "Open", "assigned", "Assigned", "answered", "Answered", "closed", "Closed");
    private static final Map<String, String> REASONS = Map.of(
            "not yours", "NotYours",
            "taken", "Taken",
            "not taken", "NotTaken",
            "no answer", "NoAnswer",
            "too often", "TooOften",
            "closed", "IsClosed");

    private final TicketDesk desk;
    private long ticket;

    DeskSubject(TicketDesk desk) {
        this.desk = desk;
    }

    @Override
    public void reset(Map<String, Value> parameters) throws SQLException {
        ticket = desk.open();
    }

    @Override
    public Answer apply(InputValue input) throws SQLException {
        boolean closed = desk.find(ticket).status().equals("closed");
        TicketDesk.Reply reply =
                switch (input.name()) {
                    case "Assign" -> desk.assign(ticket, input.text("agent_id"));
                    case "Release" -> desk.release(ticket, input.text("agent_id"));
                    case "Answer" -> desk.answer(ticket, input.text("agent_id"));
                    case "Reopen" -> desk.reopen(ticket);
                    case "Close" -> desk.close(ticket);
                    default -> throw new IllegalArgumentException("the desk does not know " + input);
                };
        if (!reply.done()) {
            return Answer.rejected(REASONS.get(reply.reason()));
        }
        // The desk does not say that closing twice does nothing.
        return closed ? Answer.ignored() : Answer.accepted();
    }

    @Override
    public Observation observe() throws SQLException {
        TicketDesk.Ticket row = desk.find(ticket);
        Observation seen = Observation.of(PHASES.get(row.status())).with("reopened", row.reopened());
        return row.agent() == null ? seen : seen.with("agent", SPEC.field("agent", row.agent()));
    }
}
