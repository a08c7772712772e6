package dev.statute.session;

import dev.statute.session.composition.ConsumerRefusedException;
import dev.statute.session.composition.RoutedInput;
import dev.statute.session.composition.RoutedSessions;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.types.AcceptForm;
import dev.statute.session.types.AgentRuntimeId;
import java.util.List;
import java.util.Optional;

/** The sessions of a {@link SessionRuntime} as their owners reach them on the routes of a composition. */
final class OwnedSessions implements RoutedSessions {
    private final SessionTable table;
    private final SessionEndOfLife endOfLife;

    OwnedSessions(SessionTable table, SessionEndOfLife endOfLife) {
        this.table = table;
        this.endOfLife = endOfLife;
    }

    @Override
    public List<SessionId> boundTo(String runtimeId) {
        return table.all().stream()
                .filter(entry -> boundTo(entry).equals(Optional.of(runtimeId)))
                .map(SessionEntry::session)
                .toList();
    }

    private static Optional<String> boundTo(SessionEntry entry) {
        return entry.driver().view().binding().agentRuntimeId().map(LogicalRuntimeId::value);
    }

    @Override
    public void apply(SessionId session, RoutedInput input) {
        if (table.find(session).isEmpty()) {
            throw new ConsumerRefusedException(
                    ConsumerRefusedException.SESSION_NOT_REGISTERED, "Nobody keeps the session " + session + ".");
        }
        try {
            tell(session, input);
        } catch (RuntimeDriverException | RuntimeBindingsException refusal) {
            ConsumerRefusedException told = new ConsumerRefusedException(
                    ConsumerRefusedException.MACHINE_REFUSED, input + ": " + refusal.getMessage());
            told.initCause(refusal);
            throw told;
        }
    }

    private void tell(SessionId session, RoutedInput input) {
        if (input instanceof RoutedInput.PrepareBindings owner) {
            table.exclusively(session, entry -> SessionBinder.bind(entry, claim(session, owner)))
                    .tell();
        } else if (input instanceof RoutedInput.Ingest work) {
            ingest(session, work);
        } else if (input instanceof RoutedInput.Retire) {
            endOfLife.retire(session);
        } else {
            endOfLife.destroy(session);
        }
    }

    private static BindingSlot.Claim claim(SessionId session, RoutedInput.PrepareBindings owner) {
        return new BindingSlot.Claim(
                session,
                new AgentRuntimeId(owner.runtimeId()),
                owner.fenceToken(),
                Optional.of(owner.generation()),
                Optional.empty());
    }

    /** Work is for the runtime that the session is bound to, and where it comes from is the input itself. */
    private void ingest(SessionId session, RoutedInput.Ingest work) {
        table.exclusively(session, entry -> {
            if (!boundTo(entry).equals(Optional.of(work.runtimeId()))) {
                throw new ConsumerRefusedException(
                        ConsumerRefusedException.MACHINE_REFUSED, work + " is for another runtime.");
            }
            return SessionAdmission.admit(entry, origin(work), AcceptForm.INGEST);
        });
    }

    private static Input origin(RoutedInput.Ingest work) {
        if (work.origin() instanceof Input input) {
            return input;
        }
        throw new ConsumerRefusedException(
                ConsumerRefusedException.PROJECTION_FAILED, "The origin of " + work + " is not an input.");
    }
}
