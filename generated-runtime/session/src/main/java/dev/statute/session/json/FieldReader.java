package dev.statute.session.json;

import dev.statute.session.value.JsonText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the members of an object. A member that is null counts as absent. */
final class FieldReader {
    private final Place object;
    private final Set<String> asked = new HashSet<>();

    FieldReader(Place object) {
        this.object = object;
    }

    <T> T get(String name, Codec<T> codec) {
        return codec.read(member(name));
    }

    <T> T get(String name, Codec<T> codec, T otherwise) {
        return find(name, codec).orElse(otherwise);
    }

    <T> Optional<T> find(String name, Codec<T> codec) {
        asked.add(name);
        return object.member(name).map(codec::read);
    }

    <T> List<T> list(String name, Codec<T> codec) {
        return find(name, codec.list()).orElse(List.of());
    }

    /** A value whose members stand beside others. */
    <T> T flattened(ObjectCodec<T> codec) {
        return codec.readFrom(this);
    }

    /** Free JSON, of which null is a value like any other. */
    JsonText json(String name) {
        return findJson(name).orElseThrow(() -> missing(name));
    }

    /** Free JSON, of which null is a value like any other. */
    Optional<JsonText> findJson(String name) {
        asked.add(name);
        return object.memberOrNull(name).map(Scalars.JSON::read);
    }

    /** Where a member stands. */
    String pathOf(String name) {
        return object.pathOf(name);
    }

    Place member(String name) {
        asked.add(name);
        return object.member(name).orElseThrow(() -> missing(name));
    }

    /** Refuses members that nobody has asked for until now. */
    void refuseOthers() {
        object.node().fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                throw new Place(object.node(), pathOf(name))
                        .refusal(
                                WireFormatException.Problem.UNKNOWN_FIELD,
                                "is not known here",
                                "Leave it out; its meaning would be lost.");
            }
        });
    }

    private WireFormatException missing(String name) {
        return object.refusal(
                WireFormatException.Problem.MISSING_FIELD, "lacks the member \"" + name + "\"", "Add it.");
    }

    /** The object itself, for refusals. */
    Place place() {
        return object;
    }
}
