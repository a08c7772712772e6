package dev.statute.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainGoalTest {
    @ParameterizedTest
    @ValueSource(strings = {"M101", "m101", " M101 "})
    void showsThePageOfACode(String code) {
        assertThat(ExplainGoal.explain(code).text()).startsWith("# M101");
    }

    @Test
    void namesTheNearestCodeForAnUnknownOne() {
        ExplainGoal.Answer answer = ExplainGoal.explain("M1O1");

        assertThat(answer).isInstanceOf(ExplainGoal.Unknown.class);
        assertThat(answer.text()).isEqualTo("there is no code M1O1; did you mean `M101`?");
    }

    @Test
    void listsAllCodesWhenNoneIsAskedFor() {
        assertThat(ExplainGoal.explain("").text())
                .contains("M101 undecided cell (error)", "M112 unused declaration (warning)")
                .hasLineCount(Code.values().length);
    }

    @Test
    void saysTheTitleOfACodeThatHasNoPageYet() {
        assertThat(ExplainGoal.explain("M505").text()).startsWith("# M505").contains("deadlock");
    }
}
