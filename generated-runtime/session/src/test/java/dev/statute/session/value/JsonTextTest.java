package dev.statute.session.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { "b" : 1 , "a" : [ ] }      | {"b":1,"a":[]}
                    "\\u0041"                  | "A"
                    1.50                         | 1.50
                    123456789012345678901234567890.125 | 123456789012345678901234567890.125
                    -0                           | 0
                    null                         | null
                    """)
    void hasOneSpelling(String written, String spelled) {
        assertThat(JsonText.of(written).text()).isEqualTo(spelled);
        assertThat(JsonText.of(spelled)).isEqualTo(JsonText.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "{", "[1,]", "{\"a\":1} 2", "{\"a\":1,\"a\":2}", "NaN", "'a'", "01", "1e2147483648"})
    void refusesWhatIsNotJson(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of(text)).withMessageStartingWith("Not JSON");
    }

    @Test
    void boundsNesting() {
        int max = JsonText.DEPTH_MAX;

        assertThat(JsonText.of("[".repeat(max) + "]".repeat(max)).text()).hasSize(2 * max);
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of("[".repeat(max + 1) + "]".repeat(max + 1)));
    }

    @Test
    void escapesWhatHasNoUtf8Form() {
        String halfAPair = "a\ud800b";

        JsonText text = JsonText.ofString(halfAPair);

        assertThat(text.text()).isEqualTo("\"a\\uD800b\"");
        assertThat(JsonText.of("{\"x\":" + text + "}").stringMember("x")).contains(halfAPair);
    }

    @Test
    void findsMembersOfTheObjectItselfOnly() {
        JsonText object = JsonText.of("{\"a\":{\"inner\":\"x\"},\"b\":[\"inner\"],\"text\":\"t\",\"number\":1}");

        assertThat(object.hasMember("a")).isTrue();
        assertThat(object.hasMember("inner")).isFalse();
        assertThat(object.stringMember("text")).contains("t");
        assertThat(object.stringMember("number")).isEmpty();
        assertThat(JsonText.of("[\"a\"]").hasMember("a")).isFalse();
        assertThat(JsonText.of("\"a\"").stringMember("a")).isEmpty();
    }
}
