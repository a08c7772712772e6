package dev.statute.generate.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTextTest {

    private static final TextStyle STYLE = TextStyle.TRANSITION_DETAIL;

    @Test
    void breaksLinesAtSpacesAndWhereTheTextDoes() {
        double width = STYLE.width("one two");

        assertThat(DisplayText.wrap("one two three\r\nfour", STYLE, width, 9))
                .containsExactly("one two", "three", "four");
    }

    @Test
    void breaksWordsThatFitNoLine() {
        assertThat(DisplayText.wrap("xxxxx", STYLE, STYLE.width("xx"), 9)).containsExactly("xx", "xx", "x");
    }

    @Test
    void endsInAnEllipsisWhereLinesAreLeft() {
        double width = STYLE.width("three…");

        assertThat(DisplayText.wrap("one\ntwo\nthree", STYLE, width, 3)).containsExactly("one", "two", "three");
        assertThat(DisplayText.wrap("one\ntwo\nthree", STYLE, width, 2)).containsExactly("one", "two…");
    }

    @Test
    void leavesOutBlankLines() {
        assertThat(DisplayText.wrap(" \n\t\na\n\n", STYLE, 100, 3)).containsExactly("a");
        assertThat(DisplayText.wrap("", STYLE, 100, 3)).isEmpty();
    }

    @Test
    void doesNotCutCharactersApart() {
        String text = "😀".repeat(20);

        assertThat(DisplayText.fit(text, STYLE, STYLE.width("😀😀…"))).isEqualTo("😀😀…");
    }

    @Test
    void replacesWhatCannotBeShown() {
        assertThat(DisplayText.clean(" a\u0007b\u202Ec\uDC00d\uFFFEe ")).isEqualTo("a�b�c�d�e");
    }
}
