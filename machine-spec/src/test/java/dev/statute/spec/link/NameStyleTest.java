package dev.statute.spec.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameStyleTest {

    @ParameterizedTest
    @CsvSource({
        "PASCAL, order_placed, OrderPlaced",
        "PASCAL, orderPlaced, OrderPlaced",
        "PASCAL, ORDER_PLACED, OrderPlaced",
        "PASCAL, order-placed, OrderPlaced",
        "PASCAL, _order, Order",
        "SNAKE, OrderPlaced, order_placed",
        "SNAKE, orderPlaced, order_placed",
        "SNAKE, ORDER_PLACED, order_placed",
        "SNAKE, order__placed, order_placed",
        "SNAKE, HTTPStatus, http_status",
        "SCREAMING, maxAttempts, MAX_ATTEMPTS",
        "SCREAMING, max_attempts, MAX_ATTEMPTS",
    })
    void convertsTheSameWords(NameStyle style, String written, String converted) {
        assertThat(style.matches(written)).isFalse();
        assertThat(style.convert(written)).contains(converted);
        assertThat(style.matches(converted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "1", "1_a", "---", "é", "$"})
    void hasNoProposalWithoutAWordToStartWith(String written) {
        for (NameStyle style : NameStyle.values()) {
            assertThat(style.convert(written)).isEmpty();
        }
    }

    @Test
    void appendsAWord() {
        assertThat(NameStyle.PASCAL.append("State", "phase")).isEqualTo("StatePhase");
        assertThat(NameStyle.SNAKE.append("wait", "value")).isEqualTo("wait_value");
        assertThat(NameStyle.SCREAMING.append("MAX", "constant")).isEqualTo("MAX_CONSTANT");
    }
}
