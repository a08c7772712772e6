package dev.statute.session.json;

import dev.statute.session.value.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the members of an object. How much it lets pass, the {@link Strictness} of its place says. */
final class FieldReader {
    private final Place object;
    /** With repetitions. Objects have few members, so searching a list is quicker than keeping a set. */
    private final List<String> asked;

    FieldReader(Place object) {
        this(object, new ArrayList<>());
    }

    private FieldReader(Place object, List<String> asked) {
        this.object = object;
        this.asked = asked;
    }

    /** The same object, of which nothing passes that is not written. */
    FieldReader exact() {
        return new FieldReader(object.within(Strictness.EXACT), asked);
    }

    <T> T get(String name, Codec<T> codec) {
        return codec.read(member(name));
    }

    /** A member that is always written, and that some have left out. */
    <T> T get(String name, Codec<T> codec, T otherwise) {
        return isExact() ? get(name, codec) : find(name, codec).orElse(otherwise);
    }

    /** A member that is left out if there is no value. */
    <T> Optional<T> find(String name, Codec<T> codec) {
        return present(name).map(codec::read);
    }

    /** A member that is null if there is no value. */
    <T> Optional<T> findOrNull(String name, Codec<T> codec) {
        if (!isExact()) {
            return find(name, codec);
        }
        Place member = lookedUp(name).orElseThrow(() -> missing(name));
        return member.node().isNull() ? Optional.empty() : Optional.of(codec.read(member));
    }

    /** A member that is left out if it has no elements. */
    <T> List<T> list(String name, Codec<T> codec) {
        Optional<Place> member = present(name);
        List<T> values = member.map(codec.list()::read).orElse(List.of());
        if (isExact() && member.isPresent() && values.isEmpty()) {
            throw member.get()
                    .refusal(WireFormatException.Problem.BAD_VALUE, "is empty", "Leave out what has no elements.");
        }
        return values;
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
        return lookedUp(name).map(Scalars.JSON::read);
    }

    /** Where a member stands that is there. */
    String pathOf(String name) {
        return lookedUp(name).map(Place::path).orElseThrow(() -> missing(name));
    }

    Place member(String name) {
        return present(name).orElseThrow(() -> missing(name));
    }

    /** Refuses members that nobody has asked for until now. */
    void refuseOthers() {
        object.node().fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                throw object.memberOrNull(name)
                        .orElseThrow()
                        .refusal(
                                WireFormatException.Problem.UNKNOWN_FIELD,
                                "is not known here",
                                "Leave it out; its meaning would be lost.");
            }
        });
    }

    private Optional<Place> lookedUp(String name) {
        asked.add(name);
        return object.memberOrNull(name);
    }

    private Optional<Place> present(String name) {
        Optional<Place> member = lookedUp(name);
        if (member.isEmpty() || !member.get().node().isNull()) {
            return member;
        }
        if (isExact()) {
            throw member.get()
                    .refusal(
                            WireFormatException.Problem.WRONG_TYPE, "is null", "Leave out what there is no value for.");
        }
        return Optional.empty();
    }

    private boolean isExact() {
        return object.strictness() == Strictness.EXACT;
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
