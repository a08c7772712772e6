package com.example.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A help desk as somebody writes it by hand: tickets are rows of a table, and each method is an update with conditions. It
 * knows nothing of Statute. Not thread-safe.
 */
public class TicketDesk implements AutoCloseable {
    private static final int REOPENINGS = 2;

    private final Connection connection;

    /** A desk on a database, whose table is made if it is not there. */
    public TicketDesk(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists ticket (
                      id integer primary key,
                      status text not null,
                      agent text,
                      reopened integer not null
                    )""");
        }
    }

    /** A ticket as it stands in the table; without an agent if none works on it. */
    public record Ticket(String status, String agent, int reopened) {}

    /** What the desk answers: nothing more than a reason if it refuses. */
    public record Reply(boolean done, String reason) {
        static final Reply DONE = new Reply(true, "");

        static Reply refused(String reason) {
            return new Reply(false, reason);
        }
    }

    /** Opens a new ticket, and answers its number. */
    public long open() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into ticket (status, reopened) values ('open', 0)");
            try (ResultSet keys = statement.executeQuery("select last_insert_rowid()")) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** A ticket. */
    public Ticket find(long id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select status, agent, reopened from ticket where id = ?")) {
            query.setLong(1, id);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("no ticket " + id);
                }
                return new Ticket(rows.getString(1), rows.getString(2), rows.getInt(3));
            }
        }
    }

    /** An agent takes a ticket. */
    public Reply assign(long id, String agent) throws SQLException {
        return switch (find(id).status()) {
            case "open" -> update(id, "assigned", agent, find(id).reopened());
            case "closed" -> Reply.refused("closed");
            default -> Reply.refused("taken");
        };
    }

    /** An agent gives a ticket back. */
    public Reply release(long id, String agent) throws SQLException {
        return ofAgent(id, agent, "open", null);
    }

    /** An agent answers a ticket. */
    public Reply answer(long id, String agent) throws SQLException {
        return ofAgent(id, agent, "answered", agent);
    }

    private Reply ofAgent(long id, String agent, String status, String keeps) throws SQLException {
        Ticket ticket = find(id);
        if (ticket.status().equals("closed")) {
            return Reply.refused("closed");
        } else if (!ticket.status().equals("assigned")) {
            return Reply.refused("not taken");
        } else if (!ticket.agent().equals(agent)) {
            return Reply.refused("not yours");
        }
        return update(id, status, keeps, ticket.reopened());
    }

    /** Whoever asked is not content. */
    public Reply reopen(long id) throws SQLException {
        Ticket ticket = find(id);
        if (ticket.status().equals("closed")) {
            return Reply.refused("closed");
        } else if (!ticket.status().equals("answered")) {
            return Reply.refused("no answer");
        } else if (!mayReopen(ticket)) {
            return Reply.refused("too often");
        }
        return update(id, "open", null, ticket.reopened() + 1);
    }

    /** Whether a ticket may be opened once more. */
    protected boolean mayReopen(Ticket ticket) {
        return ticket.reopened() < REOPENINGS;
    }

    /** Whoever asked is content. A closed ticket stays closed. */
    public Reply close(long id) throws SQLException {
        Ticket ticket = find(id);
        return switch (ticket.status()) {
            case "answered" -> update(id, "closed", null, ticket.reopened());
            case "closed" -> Reply.DONE;
            default -> Reply.refused("no answer");
        };
    }

    private Reply update(long id, String status, String agent, int reopened) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update ticket set status = ?, agent = ?, reopened = ? where id = ?")) {
            update.setString(1, status);
            update.setString(2, agent);
            update.setInt(3, reopened);
            update.setLong(4, id);
            update.executeUpdate();
            return Reply.DONE;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
