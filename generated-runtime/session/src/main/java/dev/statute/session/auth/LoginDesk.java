package dev.statute.session.auth;

import dev.statute.session.credential.BrowserLogin;
import dev.statute.session.credential.DeviceLogin;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.PendingLogin;
import dev.statute.session.credential.PendingLogins;
import dev.statute.session.machine.Auth;
import dev.statute.session.policy.LoginAnswerRule;
import dev.statute.session.policy.LoginMergeRule;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.DeviceFlowId;
import dev.statute.session.types.LoginIntent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Begins and ends logins: its credential is asked first, then what is kept changes, then the store. If the store fails, the
 * former two are undone. For one thread at a time.
 */
final class LoginDesk {
    private final AuthLeaseRegistry leases;
    private final LoginProjection logins;

    LoginDesk(AuthLeaseRegistry leases, LoginProjection logins) {
        this.leases = leases;
        this.logins = logins;
    }

    /** Which login is meant, and how to see whether a credential knows it. */
    record Name(String text, Predicate<Auth.State> isKnown) {
        Name(BrowserFlowId id) {
            this(BrowserLogin.name(id), state -> state.loginsInBrowsers().containsKey(id));
        }

        Name(DeviceFlowId id) {
            this(DeviceLogin.name(id), state -> state.loginsOnDevices().containsKey(id));
        }
    }

    /** The login that is meant, if it is for this credential. */
    PendingLogin find(LeaseKey target, Name name) {
        Optional<PendingLogin> kept = logins.get(name.text());
        LeaseKey asked = kept.map(PendingLogin::target).orElse(target);
        boolean member = leases.state(asked).filter(name.isKnown()).isPresent();
        return switch (LoginAnswerRule.decide(kept.isPresent(), member, asked.equals(target))) {
            case ASK -> kept.orElseThrow();
            case MISSING -> throw OAuthFlowException.of(OAuthFlowException.Kind.MISSING);
            case REGISTRY_PROJECTION_MISSING ->
                throw OAuthFlowException.of(OAuthFlowException.Kind.REGISTRY_PROJECTION_MISSING);
            case TARGET_MISMATCH -> throw OAuthFlowException.of(OAuthFlowException.Kind.TARGET_MISMATCH);
        };
    }

    /**
     * Begins a login.
     *
     * @param onRepetition what it means that there is a login with this name already
     */
    void begin(PendingLogin login, OAuthFlowException.Kind onRepetition) {
        if (logins.get(login.name()).isPresent()) {
            throw OAuthFlowException.of(onRepetition);
        }
        AuthLeaseRegistry.AdmittedLogin admitted = leases.admit(login);
        if (admitted.result() instanceof Auth.Result.Rejected refusal) {
            throw OAuthFlowException.of(refusal, onRepetition);
        }
        logins.keep(login);
        try {
            logins.store(current -> merged(current, LoginIntent.BEGIN, login));
        } catch (OAuthFlowException failed) {
            logins.drop(Set.of(login.name()));
            leases.withdraw(admitted);
            throw failed;
        }
    }

    private PendingLogins merged(PendingLogins current, LoginIntent intent, PendingLogin login) {
        long max = leases.loginsMax();
        return switch (LoginMergeRule.decide(intent, current.contains(login.name()), current.size() < max)) {
            case ADD -> current.with(login);
            case REMOVE -> current.without(Set.of(login.name()));
            case NO_ROOM -> throw OAuthFlowException.capacityExceeded(max);
            case GONE -> throw OAuthFlowException.of(OAuthFlowException.Kind.MISSING);
        };
    }

    /** Asks the credential about a login. */
    Auth.Result ask(LeaseKey target, Auth.Input input) {
        Auth.Result result =
                logins.tell(target, input).orElseThrow(() -> OAuthFlowException.of(OAuthFlowException.Kind.MISSING));
        if (result instanceof Auth.Result.Rejected refusal) {
            throw OAuthFlowException.of(refusal, OAuthFlowException.Kind.LIFECYCLE_REJECTED);
        }
        return result;
    }

    /** Ends a login. The store decides which process does. */
    void end(PendingLogin login, Auth.Input input) {
        Optional<Auth.Input> question = openQuestion(login);
        logins.drop(LoginProjection.forgottenBy(ask(login.target(), input)));
        try {
            logins.store(current -> merged(current, LoginIntent.END, login));
        } catch (OAuthFlowException failed) {
            if (failed.kind() == OAuthFlowException.Kind.PERSISTENCE_FAILED) {
                reopen(login, question);
            }
            throw failed;
        }
    }

    /** What asks again what the provider is being asked. */
    private Optional<Auth.Input> openQuestion(PendingLogin login) {
        if (login instanceof DeviceLogin device
                && leases.state(login.target())
                        .filter(state -> state.questionsOpen().contains(device.id()))
                        .isPresent()) {
            // It was asked in time; that it is asked again is no new question.
            return Optional.of(new Auth.Input.BeginOAuthDevicePoll(
                    device.id(), device.flow().provider(), device.flow().expiresAt()));
        }
        return Optional.empty();
    }

    /** Lets a login go on, so that whoever wanted to end it can try again. Without room for it, the store keeps it. */
    private void reopen(PendingLogin login, Optional<Auth.Input> question) {
        if (leases.admit(login).result() instanceof Auth.Result.Accepted) {
            logins.keep(login);
            question.ifPresent(again -> logins.tell(login.target(), again));
        }
    }

    /** Forgets logins whose credential was given back; if the store fails, nothing is forgotten. */
    void forget(List<String> names) {
        if (!names.isEmpty()) {
            logins.store(current -> current.without(names));
            logins.drop(names);
        }
    }
}
