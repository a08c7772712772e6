package dev.statute.session.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.credential.PendingLogins;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stored of logins. */
class LoginWireTest {
    private static final WireFormat<PendingLogins> FORMAT = new WireFormats().pendingLogins();
    private static final PendingLogins LOGINS =
            Objects.requireNonNull(GoldenValues.pendingLogins().get("both"));
    private static final String TEXT = """
            {"record_version":1,"flows":[\
            {"flow_type":"browser","flow_id":"b","realm":"prod","binding":"mail","provider":"provider",\
            "redirect_uri":"https://here","expires_at":5,"pkce_verifier":"verifier"},\
            {"flow_type":"device","flow_id":"d","realm":"prod","binding":"mail","profile":"work",\
            "provider":"provider","expires_at":6,"device_code":"code"}]}""";

    @Test
    void isWrittenAndRead() {
        assertThat(FORMAT.write(LOGINS)).isEqualTo(TEXT);
        assertThat(FORMAT.read(TEXT)).isEqualTo(LOGINS);
        assertThat(FORMAT.read(TEXT).all()).isEqualTo(LOGINS.all());
        assertThat(FORMAT.read(FORMAT.write(PendingLogins.NONE))).isEqualTo(PendingLogins.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "record_version":1 | "record_version":2 | WRONG_VERSION | /record_version
                    "record_version":1, | "" | MISSING_FIELD | /
                    "flows" | "more":1,"flows" | UNKNOWN_FIELD | /more
                    "flow_id":"b" | "flow_id":"b","more":1 | UNKNOWN_FIELD | /flows/0/more
                    "flow_type":"browser" | "flow_type":"pigeon" | UNKNOWN_TAG | /flows/0/flow_type
                    ,"device_code":"code" | "" | MISSING_FIELD | /flows/1
                    "realm":"prod" | "realm":"" | BAD_VALUE | /flows/0
                    "expires_at":5 | "expires_at":-5 | OUT_OF_RANGE | /flows/0/expires_at
                    "flow_type":"device","flow_id":"d" | "flow_type":"device","flow_id":7 | WRONG_TYPE | /flows/1/flow_id
                    """)
    void whatIsNotKnownIsRefused(String text, String instead, WireFormatException.Problem problem, String path) {
        String damaged = TEXT.replace(text, instead.equals("\"\"") ? "" : instead);
        assertThat(damaged).isNotEqualTo(TEXT);

        WireFormatException refused = catchThrowableOfType(WireFormatException.class, () -> FORMAT.read(damaged));

        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.path()).isEqualTo(path.equals("/") ? "" : path);
    }

    @Test
    void twoOfOneNameAreRefused() {
        String twice = TEXT.replace(
                "\"flow_type\":\"device\",\"flow_id\":\"d\"", "\"flow_type\":\"device\",\"flow_id\":\"b\"");
        assertThat(FORMAT.read(twice).size())
                .as("kinds have names of their own")
                .isEqualTo(2);

        String first = TEXT.substring(TEXT.indexOf('[') + 1, TEXT.indexOf("},{") + 1);
        String same = "{\"record_version\":1,\"flows\":[" + first + "," + first + "]}";
        assertThat(catchThrowableOfType(WireFormatException.class, () -> FORMAT.read(same))
                        .problem())
                .isEqualTo(WireFormatException.Problem.BAD_VALUE);
    }
}
