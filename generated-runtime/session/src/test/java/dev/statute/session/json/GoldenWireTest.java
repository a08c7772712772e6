package dev.statute.session.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.value.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What is written is what was agreed on: every shape has its text in a file under {@code wire}. A failing test shows a change of
 * what others read and have stored.
 */
class GoldenWireTest {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private final WireFormats formats = new WireFormats();

    @Test
    void inputs() throws IOException {
        check("input", formats.input(), GoldenValues.inputs());
    }

    @Test
    void policySnapshots() throws IOException {
        check("policy-snapshot", formats.policySnapshot(), GoldenValues.policySnapshots());
    }

    @Test
    void inputScopes() throws IOException {
        check("input-scope", formats.inputScope(), GoldenValues.inputScopes());
    }

    @Test
    void runPrimitives() throws IOException {
        check("run-primitive", formats.runPrimitive(), GoldenValues.primitives());
    }

    @Test
    void runEvents() throws IOException {
        check("run-event", formats.runEvent(), GoldenValues.runEvents());
    }

    @Test
    void runtimeEvents() throws IOException {
        check("runtime-event", formats.runtimeEvent(), GoldenValues.runtimeEvents());
    }

    @Test
    void aDraftIsAReceiptWithoutItsNumber() {
        RunBoundaryReceipt receipt =
                Objects.requireNonNull(GoldenValues.receipts().get("with_digest"));
        String numbered = formats.boundaryReceipt().write(receipt);

        assertThat(formats.boundaryReceiptDraft().write(receipt.draft()))
                .isEqualTo(
                        numbered.replace("\"record_version\":1,", "").replace(",\"sequence\":9223372036854775807", ""));
    }

    @Test
    void bytesAreInBase64() {
        assertThat(formats.sessionDelta().write(new SessionDelta(SessionSnapshot.of(new byte[] {1, 2, 3}))))
                .isEqualTo("{\"session_snapshot\":\"AQID\"}");
    }

    private static <T> void check(String file, WireFormat<T> format, Map<String, T> values) throws IOException {
        JsonNode golden = golden(file);
        assertThat(golden.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(values.keySet()));
        values.forEach((name, value) -> {
            String text = golden.get(name).toString();
            assertThat(format.write(value)).as(name).isEqualTo(JsonText.of(text).text());
            assertThat(format.read(text)).as(name).isEqualTo(value);
        });
    }

    private static JsonNode golden(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(GoldenWireTest.class.getResourceAsStream("/wire/" + file + ".json"), file)) {
            return PLAIN.readTree(in);
        }
    }
}
