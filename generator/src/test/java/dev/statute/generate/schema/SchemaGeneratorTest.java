package dev.statute.generate.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.statute.generate.GeneratedFile;
import dev.statute.generate.SpecFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaGeneratorTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    @Test
    void makesOneSchemaForEachKindOfFile() {
        assertThat(SchemaGenerator.generate())
                .extracting(GeneratedFile::path)
                .containsExactly("types.schema.json", "machine.schema.json", "policy.schema.json");
    }

    @ParameterizedTest
    @CsvSource({"types", "machine", "policy"})
    void schemaIsOneOfItsDraft(String kind) {
        Schema draft = REGISTRY.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

        assertThat(draft.validate(schema(kind), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "types, runtime.types.yaml",
        "machine, input-lifecycle.machine.yaml",
        "machine, run-slot.machine.yaml",
        "policy, input-admission.policy.yaml"
    })
    void acceptsTheFixtures(String kind, String file) {
        assertThat(errors(kind, SpecFixtures.read(file).content())).isEmpty();
    }

    /** Each of them is a fixture with one piece of text replaced. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "types   | runtime.types.yaml           | id: string                 | id: text",
                "types   | runtime.types.yaml           | spec: types/1              | spec: types/2",
                "types   | runtime.types.yaml           | enum: [StageRunStart       | enumeration: [StageRunStart",
                "machine | run-slot.machine.yaml        | name: RunSlot              | nam: RunSlot",
                "machine | run-slot.machine.yaml        | initial: true              | initial: perhaps",
                "machine | run-slot.machine.yaml        | delivery: routed           | delivery: mail",
                "machine | run-slot.machine.yaml        | else: OtherRun             | otherwise: OtherRun",
                "machine | run-slot.machine.yaml        | from: Idle                 | form: Idle",
                "machine | run-slot.machine.yaml        | reject: Busy               | refuse: Busy",
                "machine | input-lifecycle.machine.yaml | leads_to: { from:          | leads_to: { start:",
                "machine | input-lifecycle.machine.yaml | any_except: [Abandon]      | all_but: [Abandon]",
                "machine | input-lifecycle.machine.yaml | - QueueAccepted: {} | - { QueueAccepted: {}, Consume: {} }",
                "machine | input-lifecycle.machine.yaml | expect: { phase: Staged | expects: { phase: Staged",
                "policy  | input-admission.policy.yaml  | hit: unique                | hit: last",
                "policy  | input-admission.policy.yaml  | because: Work              | why: Work",
                "policy  | input-admission.policy.yaml  | rows:                      | rules:"
            })
    void refusesWhatTheLanguageDoesNotHave(String kind, String file, String text, String replacement) {
        String sound = SpecFixtures.read(file).content();
        assertThat(sound).contains(text);

        assertThat(errors(kind, sound.replace(text, replacement))).isNotEmpty();
    }

    @Test
    void explainsKeysToEditors() {
        assertThat(schema("machine"))
                .contains("\"unhandled\"")
                .contains("For example: { submit: { input: Submit, from: Draft, to: Open } }")
                .contains("\"enumDescriptions\"");
    }

    @Test
    void givesTheSameBytesEachTime() {
        assertThat(SchemaGenerator.generate()).isEqualTo(SchemaGenerator.generate());
    }

    private static List<Error> errors(String kind, String yaml) {
        return REGISTRY.getSchema(schema(kind)).validate(yaml, InputFormat.YAML);
    }

    private static String schema(String kind) {
        return SchemaGenerator.generate().stream()
                .filter(file -> file.path().equals(kind + ".schema.json"))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
