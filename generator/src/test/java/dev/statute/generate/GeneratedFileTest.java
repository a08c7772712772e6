package dev.statute.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"Order.md", "com/example/Order.java", "com/example/Order$State.java", "input-1.2.svg"})
    void acceptsPathsBelowTheOutputFolder(String path) {
        assertThat(new GeneratedFile(path, "").path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/etc/x", "../x", "a/../../x", "a//b", "a/", "a\\b", "C:/x", ".", "a/./b", "a\nb", ".hidden"
            })
    void refusesAnythingElse(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneratedFile(path, ""));
    }
}
