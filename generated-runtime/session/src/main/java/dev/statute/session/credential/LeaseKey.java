package dev.statute.session.credential;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Names a credential.
 *
 * @param realm where it is used, not empty
 * @param binding for what, not empty
 * @param profile as whom, if there is a choice; not empty
 */
@API(status = API.Status.EXPERIMENTAL)
public record LeaseKey(String realm, String binding, Optional<String> profile) {
    /** Refuses null and what is empty. */
    public LeaseKey {
        Objects.requireNonNull(realm, "realm");
        Objects.requireNonNull(binding, "binding");
        Objects.requireNonNull(profile, "profile");
        if (realm.isEmpty()
                || binding.isEmpty()
                || profile.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("Realm, binding and profile of a credential are not empty.");
        }
    }

    /** The credential without a profile. */
    public static LeaseKey of(String realm, String binding) {
        return new LeaseKey(realm, binding, Optional.empty());
    }

    /** For people: the parts with slashes between them. */
    @Override
    public String toString() {
        return realm + "/" + binding + profile.map(name -> "/" + name).orElse("");
    }
}
