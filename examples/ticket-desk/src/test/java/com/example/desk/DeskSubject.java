package com.example.desk;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Observation;
import dev.statute.conformance.Subject;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells the kit how to talk to the desk: all that a tester writes. Each instance is a new ticket in the table. */
final class DeskSubject implements Subject {
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
        String before = desk.find(ticket).status();
        TicketDesk.Reply reply =
                switch (input.input().name()) {
                    case "Assign" -> desk.assign(ticket, agent(input));
                    case "Release" -> desk.release(ticket, agent(input));
                    case "Answer" -> desk.answer(ticket, agent(input));
                    case "Reopen" -> desk.reopen(ticket);
                    case "Close" -> desk.close(ticket);
                    default -> throw new IllegalArgumentException("the desk does not know " + input);
                };
        if (!reply.done()) {
            return Answer.rejected(REASONS.get(reply.reason()));
        }
        // The desk does not say that closing twice does nothing.
        return before.equals("closed") ? Answer.ignored() : Answer.accepted();
    }

    private static String agent(InputValue input) {
        return input.payload().get("agent_id").toString();
    }

    @Override
    public Observation observe() throws SQLException {
        TicketDesk.Ticket row = desk.find(ticket);
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("reopened", new Value.Int(row.reopened()));
        if (row.agent() != null) {
            long number = Long.parseLong(row.agent().substring(1));
            fields.put("agent", new Value.Token(new TypeName("com.example.desk", "AgentId"), number));
        }
        return new Observation(Optional.of(PHASES.get(row.status())), fields);
    }
}
