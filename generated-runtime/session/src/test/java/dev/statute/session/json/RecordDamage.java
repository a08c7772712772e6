package dev.statute.session.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Damages a record in every way of some kind, once for each place in it.
 *
 * @param what which damage this is, for messages
 * @param path the object or value that was damaged
 * @param member the member of it that was, if one was
 * @param text the record with the damage
 */
record RecordDamage(String what, String path, String member, String text) {
    private static final ObjectMapper PLAIN = new ObjectMapper();

    /** Each member of each object left out. */
    static List<RecordDamage> dropped(String record) {
        return inObjects(record, "dropped", (object, name) -> object.remove(name));
    }

    /** Each member of each object there twice. */
    static List<RecordDamage> doubled(String record) {
        return inObjects(record, "doubled", (object, name) -> {
            String twice = object.get(name) + ",\"" + name + "\":" + object.get(name);
            object.putRawValue(name, new RawValue(twice));
        });
    }

    /** One more member in each object. */
    static List<RecordDamage> added(String record) {
        List<RecordDamage> damages = new ArrayList<>();
        for (String path : paths(record)) {
            JsonNode damaged = parsed(record);
            if (damaged.at(path) instanceof ObjectNode object) {
                object.put("unheard_of", 1);
                damages.add(new RecordDamage("added to", path, "", damaged.toString()));
            }
        }
        return damages;
    }

    /** Each value replaced by those of all other types. */
    static List<RecordDamage> retyped(String record) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> others = List.of(
                nodes.nullNode(),
                nodes.booleanNode(true),
                nodes.numberNode(1.5),
                nodes.textNode("?"),
                nodes.arrayNode(),
                nodes.objectNode());
        List<RecordDamage> damages = new ArrayList<>();
        for (String path : paths(record)) {
            for (JsonNode other : others) {
                JsonNode damaged = parsed(record);
                if (damaged.at(path).getNodeType() != other.getNodeType()) {
                    damages.add(new RecordDamage(
                            "became " + other.getNodeType(), path, "", replaced(damaged, path, other)));
                }
            }
        }
        return damages;
    }

    /** Cut before each character. */
    static List<RecordDamage> cut(String record) {
        List<RecordDamage> damages = new ArrayList<>();
        for (int length = 0; length < record.length(); length++) {
            damages.add(new RecordDamage("cut", "", "", record.substring(0, length)));
        }
        return damages;
    }

    /** Something before the record or behind it. */
    static List<RecordDamage> extended(String record) {
        List<RecordDamage> damages = new ArrayList<>();
        for (String more : List.of(" ", "\n", "\0", "\uFEFF", "0", ",", "}", "{}", "null", record)) {
            damages.add(new RecordDamage("followed by " + more, "", "", record + more));
            damages.add(new RecordDamage("after " + more, "", "", more + record));
        }
        return damages;
    }

    private static List<RecordDamage> inObjects(String record, String what, BiConsumer<ObjectNode, String> damage) {
        List<RecordDamage> damages = new ArrayList<>();
        for (String path : paths(record)) {
            List<String> names = new ArrayList<>();
            parsed(record).at(path).fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode damaged = parsed(record);
                damage.accept((ObjectNode) damaged.at(path), name);
                damages.add(new RecordDamage(what, path, name, damaged.toString()));
            }
        }
        return damages;
    }

    private static String replaced(JsonNode root, String path, JsonNode by) {
        if (path.isEmpty()) {
            return by.toString();
        }
        int slash = path.lastIndexOf('/');
        JsonNode parent = root.at(path.substring(0, slash));
        String step = path.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(step), by);
        } else {
            ((ObjectNode) parent).set(step, by);
        }
        return root.toString();
    }

    /** The place of each value, the record itself included. */
    private static List<String> paths(String record) {
        List<String> paths = new ArrayList<>();
        collect(parsed(record), "", paths);
        return paths;
    }

    private static void collect(JsonNode value, String path, List<String> paths) {
        paths.add(path);
        value.properties().forEach(member -> collect(member.getValue(), path + "/" + member.getKey(), paths));
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(value.get(i), path + "/" + i, paths);
            }
        }
    }

    private static JsonNode parsed(String record) {
        try {
            return PLAIN.readTree(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(record, impossible);
        }
    }

    /** Where the damage is, with every index replaced by a star. */
    String place() {
        return (member.isEmpty() ? path : path + "/" + member).replaceAll("/[0-9]+(?=/|$)", "/*");
    }

    @Override
    public String toString() {
        return what + " " + place() + ": " + text;
    }
}
