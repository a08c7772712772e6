package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.GeneratedCode;
import dev.statute.generate.testing.GeneratedJson;
import dev.statute.generate.testing.GeneratedMachine;
import dev.statute.generate.testing.RandomValues;
import dev.statute.generate.testing.Specs;
import dev.statute.kernel.RefusedDocumentException;
import dev.statute.kernel.RefusedDocumentException.Problem;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEmitterTest {
    private static final JavaGenerator.Options OPTIONS = new JavaGenerator.Options("test").json(true);
    private static final List<GeneratedJson> CODECS = codecs();
    private static final GeneratedJson LIFECYCLE = codec("InputLifecycle");
    private static final GeneratedJson BENCH = codec("Bench");

    @Property(tries = 100)
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        RandomValues random = new RandomValues(seed);
        for (GeneratedJson codec : CODECS) {
            for (GeneratedJson.Document document : codec.documents(random)) {
                String json = codec.write(document.object());

                assertThat(codec.read(document.noun(), json)).as(json).isEqualTo(document.object());
                assertThat(codec.write(document.sameInAnotherOrder()))
                        .as("equal values have equal documents")
                        .isEqualTo(json);
            }
        }
    }

    @Test
    void documentsLookLikeThis() {
        Object snapshot = LIFECYCLE.read("snapshot", """
                {"machine":"InputLifecycle","version":3,"phase":"Superseded",
                 "fields":{"superseded_by":"i2","last_boundary":null,"last_run_id":"r1","attempt_count":1}}""");

        assertThat(LIFECYCLE.write(snapshot))
                .isEqualTo(
                        "{\"machine\":\"InputLifecycle\",\"version\":3,\"phase\":\"Superseded\",\"fields\":"
                                + "{\"attempt_count\":1,\"last_run_id\":\"r1\",\"last_boundary\":null,\"superseded_by\":\"i2\"}}");
        assertThat(LIFECYCLE.write(LIFECYCLE.read("input", ABANDON))).isEqualTo(ABANDON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_JSON         |                                | {",
                "NOT_JSON         | /payload/reason                | {'machine':'InputLifecycle','version':3,'input':'Abandon','payload':{'reason':}}",
                "NOT_JSON         | /payload                       | {'machine':'InputLifecycle','version':3,'input':'Abandon','payload':{'reason':'Reset'}",
                "WRONG_TYPE       |                                | []",
                "MISSING_FIELD    |                                | {}",
                "UNKNOWN_FIELD    | /version                       | {'version':3,'machine':'InputLifecycle','input':'QueueAccepted','payload':{}}",
                "WRONG_MACHINE    | /machine                       | {'machine':'RunSlot','version':3,'input':'QueueAccepted','payload':{}}",
                "WRONG_VERSION    | /version                       | {'machine':'InputLifecycle','version':2,'input':'QueueAccepted','payload':{}}",
                "WRONG_TYPE       | /version                       | {'machine':'InputLifecycle','version':'3','input':'QueueAccepted','payload':{}}",
                "UNKNOWN_NAME     | /input                         | {'machine':'InputLifecycle','version':3,'input':'Queue','payload':{}}",
                "MISSING_FIELD    |                                | {'machine':'InputLifecycle','version':3,'input':'QueueAccepted'}",
                "UNKNOWN_FIELD    | /payload/x                     | {'machine':'InputLifecycle','version':3,'input':'QueueAccepted','payload':{'x':1}}",
                "UNKNOWN_FIELD    | /more                          | {'machine':'InputLifecycle','version':3,'input':'QueueAccepted','payload':{},'more':1}",
                "TRAILING_CONTENT |                                | {'machine':'InputLifecycle','version':3,'input':'QueueAccepted','payload':{}} {}",
                "NOT_JSON         |                                | {'machine':'InputLifecycle','version':3,'input':'QueueAccepted','payload':{}} x",
                "WRONG_TYPE       | /payload                       | {'machine':'InputLifecycle','version':3,'input':'QueueAccepted','payload':null}",
                "MISSING_FIELD    | /payload                       | {'machine':'InputLifecycle','version':3,'input':'ConfirmBoundary','payload':{'run_id':'r1'}}",
                "DUPLICATE_FIELD  | /payload/run_id                | {'machine':'InputLifecycle','version':3,'input':'StageForRun','payload':{'run_id':'r1','run_id':'r1'}}",
                "WRONG_TYPE       | /payload/run_id                | {'machine':'InputLifecycle','version':3,'input':'StageForRun','payload':{'run_id':null}}",
                "WRONG_TYPE       | /payload/run_id                | {'machine':'InputLifecycle','version':3,'input':'StageForRun','payload':{'run_id':1}}",
                "WRONG_TYPE       | /payload/boundary              | {'machine':'InputLifecycle','version':3,'input':'ConfirmBoundary','payload':{'boundary':1.0,'run_id':'r1'}}",
                "OUT_OF_RANGE     | /payload/boundary              | {'machine':'InputLifecycle','version':3,'input':'ConfirmBoundary','payload':{'boundary':-1,'run_id':'r1'}}",
                "OUT_OF_RANGE     | /payload/boundary              | {'machine':'InputLifecycle','version':3,'input':'ConfirmBoundary','payload':{'boundary':99999999999999999999,'run_id':'r1'}}",
                "UNKNOWN_NAME     | /payload/reason                | {'machine':'InputLifecycle','version':3,'input':'Abandon','payload':{'reason':'RESET'}}",
            })
    void refusesInputs(Problem problem, String path, String json) {
        assertRefused(LIFECYCLE, "input", json, problem, path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DUPLICATE_ELEMENT | /payload/keys_in/1             | PutKeys  | 'keys_in':['k1','k1'],'key':'k1'",
                "OUT_OF_RANGE      | /payload/keys_in/3             | PutKeys  | 'keys_in':['k1','k2','k3','k4'],'key':'k1'",
                "WRONG_TYPE        | /payload/keys_in               | PutKeys  | 'keys_in':{},'key':'k1'",
                "OUT_OF_RANGE      | /payload/numbers/1             | PutList  | 'numbers':[1,13],'at_front':true",
                "WRONG_TYPE        | /payload/at_front              | PutList  | 'numbers':[],'at_front':1",
                "DUPLICATE_ELEMENT | /payload/entries/1/0           | PutTable | 'entries':[['k1',1],['k1',2]],'key':'k1','value':1",
                "WRONG_TYPE        | /payload/entries/0             | PutTable | 'entries':['k1'],'key':'k1','value':1",
                "WRONG_TYPE        | /payload/entries/0             | PutTable | 'entries':[['k1']],'key':'k1','value':1",
                "WRONG_TYPE        | /payload/entries/0/2           | PutTable | 'entries':[['k1',1,2]],'key':'k1','value':1",
                "UNKNOWN_NAME      | /payload/shape_in/Square       | Fill     | 'shape_in':{'Square':{}}",
                "MISSING_FIELD     | /payload/shape_in              | Fill     | 'shape_in':{}",
                "UNKNOWN_FIELD     | /payload/shape_in/Line         | Fill     | 'shape_in':{'Dot':{},'Line':{}}",
                "MISSING_FIELD     | /payload/shape_in/Line         | Fill     | 'shape_in':{'Line':{'size':1}}",
                "NO_VALUE          | /payload/serial                | Paint    | 'serial':'1-1-1-1-1','number':1,'colour_in':null",
                "NO_VALUE          | /payload/serial                | Paint    | 'serial':'no','number':1,'colour_in':null",
                "NO_VALUE          | /payload/link_in               | Fill     | 'link_in':'a b'",
            })
    void refusesValues(Problem problem, String path, String input, String payload) {
        String json = "{'machine':'Bench','version':7,'input':'" + input + "','payload':{" + payload + "}}";
        assertRefused(BENCH, "input", json, problem, path);
    }

    @Test
    void aParserIsLeftAtTheEndOfTheDocument() throws IOException {
        try (JsonParser parser = new JsonFactory().createParser("[" + ABANDON + "," + ABANDON + "]")) {
            parser.nextToken();
            parser.nextToken();
            Object first = LIFECYCLE.readInput(parser);
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            parser.nextToken();
            assertThat(LIFECYCLE.readInput(parser)).isEqualTo(first);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
        }
    }

    @Test
    void snapshotsThatAreDividedIntoPartsHaveDocumentsToo() {
        Catalog catalog = LargeMachine.catalog();
        Machine machine = catalog.machines().get(0);
        GeneratedCode code = GeneratedCode.compile(JavaGenerator.generate(catalog, OPTIONS), JsonFactory.class);
        GeneratedMachine generated = new GeneratedMachine(machine, code);
        GeneratedJson codec = new GeneratedJson(machine, code);
        Object snapshot = generated.snapshot(generated.initial(Map.of()));

        assertThat(codec.read("snapshot", codec.write(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void withoutTheOptionNothingNeedsJackson() {
        List<GeneratedFile> files = JavaGenerator.generate(Specs.fixtures(), OPTIONS.json(false));

        assertThat(files).noneMatch(f -> f.content().contains("jackson"));
        assertThat(GeneratedCode.compile(files).names()).noneMatch(name -> name.contains("Json"));
    }

    private static final String ABANDON =
            "{\"machine\":\"InputLifecycle\",\"version\":3,\"input\":\"Abandon\",\"payload\":{\"reason\":\"Reset\"}}";

    private static void assertRefused(GeneratedJson codec, String noun, String json, Problem problem, String path) {
        assertThatExceptionOfType(RefusedDocumentException.class)
                .isThrownBy(() -> codec.read(noun, json.replace('\'', '"')))
                .satisfies(e -> {
                    assertThat(e.problem()).as(e.getMessage()).isEqualTo(problem);
                    assertThat(e.path()).as(e.getMessage()).isEqualTo(path == null ? "" : path);
                    assertThat(e.line()).as(e.getMessage()).isPositive();
                });
    }

    private static List<GeneratedJson> codecs() {
        return List.of(Specs.fixtures(), Specs.guide(), Specs.operations()).stream()
                .flatMap(catalog -> codecs(catalog).stream())
                .toList();
    }

    private static List<GeneratedJson> codecs(Catalog catalog) {
        GeneratedCode code = GeneratedCode.compile(JavaGenerator.generate(catalog, OPTIONS), JsonFactory.class);
        return catalog.machines().stream()
                .map((Machine machine) -> new GeneratedJson(machine, code))
                .toList();
    }

    private static GeneratedJson codec(String machine) {
        return CODECS.stream()
                .filter(c -> c.machine().name().equals(machine))
                .findFirst()
                .orElseThrow();
    }
}
