package dev.statute.generate.testing;

import com.fasterxml.jackson.core.JsonParser;
import dev.statute.kernel.TextForm;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The codec of a machine, called through its public face. */
public final class GeneratedJson {
    private static final TextForm<URI> LINKS = TextForm.of(URI::toString, URI::create);

    private final Machine machine;
    private final GeneratedCode code;
    private final JavaValues values;
    private final Object codec;

    public GeneratedJson(Machine machine, GeneratedCode code) {
        this.machine = machine;
        this.code = code;
        this.values = new JavaValues(code);
        Constructor<?> constructor =
                code.load(machine.typeName().qualified() + "Json").getConstructors()[0];
        Object[] forms = constructor.getParameterCount() == 0 ? new Object[0] : new Object[] {LINKS};
        this.codec = JavaValues.call(() -> constructor.newInstance(forms));
    }

    /** An object that has a document, and an equal one whose sets and maps were filled the other way round. */
    public record Document(String noun, Object object, Object sameInAnotherOrder) {}

    public Machine machine() {
        return machine;
    }

    /** One random document of each snapshot, input and effect. */
    public List<Document> documents(RandomValues random) {
        List<Document> documents = new ArrayList<>();
        machine.phases().forEach(phase -> {
            List<Component> components = new ArrayList<>();
            machine.fieldsOf(phase).forEach(f -> components.add(new Component(f.name(), f.type(), f.doc(), f.at())));
            documents.add(document("snapshot", "Snapshot$" + phase.name(), components, parameters(random), random));
        });
        machine.inputs()
                .forEach(i -> documents.add(document("input", "Input$" + i.name(), i.payload(), List.of(), random)));
        machine.effects()
                .forEach(e -> documents.add(document("effect", "Effect$" + e.name(), e.payload(), List.of(), random)));
        return documents;
    }

    private List<Object> parameters(RandomValues random) {
        if (machine.parameters().isEmpty()) {
            return List.of();
        }
        List<Component> components = machine.parameters().stream()
                .map(p -> new Component(p.name(), p.type(), p.doc(), p.at()))
                .toList();
        return List.of(values.create(load("Parameters"), components, random.components(components)));
    }

    private Document document(
            String noun, String type, List<Component> components, List<Object> first, RandomValues random) {
        Map<String, Value> parts = random.components(components);
        Map<String, Value> reversed = new LinkedHashMap<>();
        parts.forEach((name, value) -> reversed.put(name, reversed(value)));
        return new Document(
                noun, create(load(type), components, first, parts), create(load(type), components, first, reversed));
    }

    private Object create(Class<?> type, List<Component> components, List<Object> first, Map<String, Value> parts) {
        List<Object> arguments = new ArrayList<>(first);
        components.forEach(c -> arguments.add(values.toJava(parts.get(c.name()), c.type())));
        return JavaValues.call(() -> type.getConstructors()[0].newInstance(arguments.toArray()));
    }

    private static Value reversed(Value value) {
        if (value instanceof Value.SetValue set) {
            List<Value> elements = new ArrayList<>(set.elements());
            Collections.reverse(elements);
            return new Value.SetValue(new LinkedHashSet<>(elements));
        } else if (value instanceof Value.MapValue map) {
            List<Value> keys = new ArrayList<>(map.entries().keySet());
            Collections.reverse(keys);
            Map<Value, Value> entries = new LinkedHashMap<>();
            keys.forEach(key -> entries.put(key, map.entries().get(key)));
            return new Value.MapValue(entries);
        }
        return value;
    }

    public String write(Object object) {
        Method write = Arrays.stream(codec.getClass().getMethods())
                .filter(m -> m.getName().equals("write") && m.getParameterCount() == 1)
                .filter(m -> m.getParameterTypes()[0].isInstance(object))
                .findFirst()
                .orElseThrow();
        return (String) JavaValues.call(() -> write.invoke(codec, object));
    }

    /** Reads a snapshot, input or effect. */
    public Object read(String noun, String json) {
        String method = "read" + Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
        return JavaValues.call(
                () -> codec.getClass().getMethod(method, String.class).invoke(codec, json));
    }

    public Object readInput(JsonParser parser) {
        return JavaValues.call(
                () -> codec.getClass().getMethod("readInput", JsonParser.class).invoke(codec, parser));
    }

    private Class<?> load(String nested) {
        return code.load(machine.typeName().qualified() + "$" + nested);
    }
}
