package dev.statute.session.auth;

import dev.statute.session.credential.BrowserLogin;
import dev.statute.session.credential.DeviceLogin;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.PendingLogin;
import dev.statute.session.credential.PendingLogins;
import dev.statute.session.machine.Auth;
import dev.statute.session.policy.LoginSyncRule;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.DeviceFlowId;
import dev.statute.session.types.LeaseOperation;
import dev.statute.session.types.LoginPlaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What this process keeps of the logins, between the credentials, which know that they are under way, and the store, which
 * keeps the same for other processes. For one thread at a time.
 */
final class LoginProjection {
    private final AuthLeaseRegistry leases;
    private final LoginStorage storage;
    private final Map<String, PendingLogin> kept = new LinkedHashMap<>();

    LoginProjection(AuthLeaseRegistry leases, LoginStorage storage) {
        this.leases = leases;
        this.storage = storage;
    }

    Optional<PendingLogin> get(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    List<PendingLogin> of(LeaseKey target) {
        return kept.values().stream()
                .filter(login -> login.target().equals(target))
                .toList();
    }

    int size() {
        return kept.size();
    }

    void keep(PendingLogin login) {
        kept.put(login.name(), login);
    }

    void drop(Collection<String> names) {
        kept.keySet().removeAll(names);
    }

    /** Changes what is stored. */
    void store(UnaryOperator<PendingLogins> change) {
        storage.update(change);
    }

    /** Learns from the store what other processes have done, and gives up what has expired. */
    void synchronize(long nowMillis) {
        learn();
        expire(nowMillis);
    }

    private void learn() {
        PendingLogins stored = storage.load();
        Map<String, PendingLogin> all = new LinkedHashMap<>(kept);
        stored.all().forEach(login -> all.putIfAbsent(login.name(), login));
        Map<PendingLogin, LoginPlaces> plan = new LinkedHashMap<>();
        Set<String> pruned = new LinkedHashSet<>();
        all.forEach((name, login) -> {
            LoginPlaces places =
                    LoginSyncRule.decide(kept.containsKey(name), stored.contains(name), leases.knows(login));
            plan.put(login, places);
            if (!places.keepStored()) {
                pruned.add(name);
            }
        });
        // If this fails, everything is as it was, and the next one to look decides the same.
        if (pruned.stream().anyMatch(stored::contains)) {
            storage.update(current -> current.without(pruned));
        }
        plan.forEach(this::settle);
    }

    private void settle(PendingLogin login, LoginPlaces places) {
        boolean member = leases.knows(login);
        boolean refused = false;
        if (places.keepMember() && !member) {
            // Without room for it, it is learned of when there is some.
            refused = !(leases.admit(login).result() instanceof Auth.Result.Accepted);
        }
        if (!places.keepMember() && member) {
            tell(login.target(), login.expiry());
        }
        if (places.keepHere() && !refused) {
            keep(login);
        } else {
            kept.remove(login.name());
        }
    }

    private void expire(long nowMillis) {
        Set<String> expired = new LinkedHashSet<>();
        for (LeaseKey key : leases.known()) {
            if (leases.state(key).filter(state -> state.hasDueFlows(nowMillis)).isPresent()) {
                tell(key, new Auth.Input.ExpireDueOAuthFlows(nowMillis))
                        .ifPresent(result -> expired.addAll(forgottenBy(result)));
            }
        }
        if (!expired.isEmpty()) {
            drop(expired);
            // If this fails, they are learned of again, and expire again.
            storage.update(current -> current.without(expired));
        }
    }

    /** Tells a credential about a login; nothing happens if it was given back meanwhile. */
    Optional<Auth.Result> tell(LeaseKey key, Auth.Input input) {
        try {
            return leases.login(key, LeaseOperation.USE_LOGIN, elsewhere -> input);
        } catch (AuthLeaseException unknown) {
            return Optional.empty();
        }
    }

    /** The logins of which nothing may be kept any more. */
    static Set<String> forgottenBy(Auth.Result result) {
        Set<String> names = new LinkedHashSet<>();
        if (result instanceof Auth.Result.Accepted accepted) {
            for (Auth.Effect effect : accepted.effects()) {
                if (effect instanceof Auth.Effect.ForgetBrowserFlow forget) {
                    names.addAll(names(Set.of(forget.flowId()), Set.of()));
                } else if (effect instanceof Auth.Effect.ForgetDeviceFlow forget) {
                    names.addAll(names(Set.of(), Set.of(forget.flowId())));
                } else if (effect instanceof Auth.Effect.ForgetDueFlows forget) {
                    names.addAll(names(forget.browser(), forget.device()));
                }
            }
        }
        return names;
    }

    static List<String> names(Set<BrowserFlowId> browser, Set<DeviceFlowId> device) {
        List<String> names = new ArrayList<>();
        browser.forEach(id -> names.add(BrowserLogin.name(id)));
        device.forEach(id -> names.add(DeviceLogin.name(id)));
        return names;
    }
}
