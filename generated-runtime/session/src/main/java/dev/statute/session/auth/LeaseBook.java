package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import dev.statute.session.machine.Auth;
import dev.statute.session.policy.AbsentLeaseRule;
import dev.statute.session.policy.ReleaseUndoRule;
import dev.statute.session.types.LeaseOperation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** All credentials, and one machine for each of which anything is known. Not safe for several threads. */
final class LeaseBook {
    private final Auth.Parameters parameters;
    private final Clock clock;
    private final LeaseTrail trail;
    private final Map<LeaseKey, LeaseEntry> entries = new HashMap<>();
    /** Logins of all credentials, those included whose credential is being released: the release may have to be undone. */
    private long loginsUnderWay;

    private Optional<Releasing> releasing = Optional.empty();

    LeaseBook(Auth.Parameters parameters, Clock clock, LeaseTrail trail) {
        this.parameters = parameters;
        this.clock = clock;
        this.trail = trail;
    }

    /** A release that is neither completed nor undone. There is one at a time. */
    record Releasing(LeaseKey key, LeaseEntry former) {}

    private record Beginning(Auth.State state, List<Auth.Result.Accepted> steps) {}

    LeaseEntry entry(LeaseKey key) {
        return entries.getOrDefault(key, LeaseEntry.UNKNOWN);
    }

    /** The credentials of which anything is known, in the order of their names. */
    List<LeaseKey> known() {
        return entries.entrySet().stream()
                .filter(each -> each.getValue().state().isPresent())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(LeaseKey::toString))
                .toList();
    }

    /**
     * Asks the machine of a credential.
     *
     * @param input makes the input from the number of logins for other credentials
     * @return the answer, which has taken effect; empty if nothing is known of the credential and nothing had to be done
     * @throws AuthLeaseException if nothing is known of the credential, and something has to be
     */
    Optional<Auth.Result> step(LeaseKey key, LeaseOperation operation, LongFunction<Auth.Input> input) {
        LeaseEntry entry = entry(key);
        Optional<Beginning> beginning =
                entry.state().map(state -> new Beginning(state, List.of())).or(() -> begin(key, operation));
        return beginning.map(from -> {
            Auth.Result result = Auth.apply(from.state(), input.apply(loginsUnderWay - entry.logins()));
            if (result instanceof Auth.Result.Accepted accepted) {
                List<Auth.Result.Accepted> steps = new ArrayList<>(from.steps());
                steps.add(accepted);
                settle(key, entry, steps);
            }
            return result;
        });
    }

    private Optional<Beginning> begin(LeaseKey key, LeaseOperation operation) {
        Auth.State initial = Auth.initial(parameters);
        return switch (AbsentLeaseRule.decide(operation)) {
            case BEGIN, BEGIN_AND_END -> Optional.of(new Beginning(initial, List.of()));
            case BEGIN_FOR_LOGIN -> {
                Auth.Result.Accepted cleared = demand(initial, Auth.Input.ClearCredentialLifecycle.INSTANCE);
                yield Optional.of(new Beginning(cleared.after(), List.of(cleared)));
            }
            case NOTHING -> Optional.empty();
            case REFUSE -> throw AuthLeaseException.unknown(key);
        };
    }

    private void settle(LeaseKey key, LeaseEntry before, List<Auth.Result.Accepted> steps) {
        Instant now = clock.instant();
        LeaseEntry entry = before;
        for (Auth.Result.Accepted step : steps) {
            entry = entry.with(step.after());
            for (Auth.Effect effect : step.effects()) {
                entry = carriedOut(key, entry, step, effect, now);
            }
        }
        put(key, entry);
    }

    private LeaseEntry carriedOut(
            LeaseKey key, LeaseEntry entry, Auth.Result.Accepted step, Auth.Effect effect, Instant now) {
        switch (effect.effectName()) {
            case EMIT_LIFECYCLE_EVENT ->
                trail.transition(new AuthAuditRecord(
                        key,
                        step.transition().specName(),
                        step.before().phase(),
                        step.after().phase(),
                        now));
            case WAKE_REFRESH_LOOP -> trail.refreshWanted(key);
            case PUBLISH_CREDENTIAL -> {
                return entry.published(now);
            }
            case FORGET_BROWSER_FLOW, FORGET_DEVICE_FLOW, FORGET_DUE_FLOWS, FORGET_ALL_FLOWS -> {
                // Whoever keeps something for the logins reads these from the answer.
            }
        }
        return entry;
    }

    private void put(LeaseKey key, LeaseEntry entry) {
        loginsUnderWay += entry.logins() - entry(key).logins();
        entries.put(key, entry);
    }

    /** Whether a credential, or the one whose release is not settled, satisfies a condition. */
    boolean holds(LeaseKey key, Predicate<Auth.State> condition) {
        return entry(key).state().filter(condition).isPresent()
                || releasing
                        .filter(release -> release.key().equals(key))
                        .flatMap(release -> release.former().state())
                        .filter(condition)
                        .isPresent();
    }

    /**
     * Gives up a login that should not have begun. A credential that became known by it is unknown again, unless there is one by
     * now.
     */
    void withdraw(LeaseKey key, LeaseEntry before, Auth.Input expiry) {
        step(key, LeaseOperation.USE_LOGIN, elsewhere -> expiry);
        if (before.state().isEmpty() && before.generation() == entry(key).generation()) {
            step(
                    key,
                    LeaseOperation.RELEASE_UNLESS_LOGINS,
                    elsewhere -> Auth.Input.ReleaseCredentialLifecycle.INSTANCE);
        }
    }

    /** Takes a credential away. Its logins go on to be counted until the release is completed or undone. */
    Releasing release(LeaseKey key) {
        LeaseEntry former = entry(key);
        step(key, LeaseOperation.RELEASE, elsewhere -> Auth.Input.Release.INSTANCE);
        loginsUnderWay += former.logins();
        Releasing release = new Releasing(key, former);
        releasing = Optional.of(release);
        return release;
    }

    void complete(Releasing release) {
        releasing = Optional.empty();
        loginsUnderWay -= release.former().logins();
    }

    /** Gives a credential back that was taken away, together with what has become of it since. */
    void undo(Releasing release) {
        complete(release);
        LeaseEntry former = release.former();
        LeaseEntry present = entry(release.key());
        boolean publishedSince = present.generation() != former.generation();
        Optional<Auth.State> restored =
                switch (ReleaseUndoRule.decide(present.state().isPresent(), publishedSince)) {
                    case AS_BEFORE -> former.state();
                    case FORMER_WITH_LOGINS -> withLogins(former.state(), present.state());
                    case NEW_WITH_LOGINS -> withLogins(present.state(), former.state());
                };
        put(release.key(), new LeaseEntry(restored, present.generation(), present.publishedAt()));
        restored.ifPresent(state -> trail.transition(new AuthAuditRecord(
                release.key(), AuthAuditRecord.UNDO_RELEASE, Auth.Phase.RELEASED, state.phase(), clock.instant())));
    }

    private Optional<Auth.State> withLogins(Optional<Auth.State> state, Optional<Auth.State> other) {
        if (other.map(Auth.State::loginsUnderWay).orElse(0L) == 0) {
            return state;
        }
        Auth.State merged =
                state.orElseGet(() -> demand(Auth.initial(parameters), Auth.Input.ClearCredentialLifecycle.INSTANCE)
                        .after());
        for (Auth.Input login : loginsOf(other.orElseThrow())) {
            merged = demand(merged, login).after();
        }
        return Optional.of(merged);
    }

    private static List<Auth.Input> loginsOf(Auth.State state) {
        List<Auth.Input> inputs = new ArrayList<>();
        state.loginsInBrowsers().forEach((id, flow) -> inputs.add(new Auth.Input.AdmitOAuthBrowserFlow(id, flow, 0)));
        state.loginsOnDevices().forEach((id, flow) -> inputs.add(new Auth.Input.AdmitOAuthDeviceFlow(id, flow, 0)));
        state.loginsOnDevices().forEach((id, flow) -> {
            if (state.questionsOpen().contains(id)) {
                // What is only moved is as old as before, so the time does not count.
                inputs.add(new Auth.Input.BeginOAuthDevicePoll(id, flow.provider(), flow.expiresAt()));
            }
        });
        return inputs;
    }

    private static Auth.Result.Accepted demand(Auth.State state, Auth.Input input) {
        Auth.Result result = Auth.apply(state, input);
        if (result instanceof Auth.Result.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("A credential refuses what it has to take: " + result);
    }
}
