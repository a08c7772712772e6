package dev.statute.session.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoalescingTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("r");
    private final InputFactory inputs = Samples.factory();

    private Input progress(String key) {
        PeerInput input =
                inputs.fromInbox("p", new PeerConvention.ResponseProgress("q", ResponseProgressPhase.IN_PROGRESS), "");
        return input.withHeader(input.header().withSupersessionKey(new SupersessionKey(key)));
    }

    private Input message(String key) {
        PeerInput input = inputs.fromInbox("p", new PeerConvention.Message(), "");
        return input.withHeader(input.header().withSupersessionKey(new SupersessionKey(key)));
    }

    @Test
    void inputsOfOneKindWithOneKeyShareAScope() {
        Input older = progress("k");

        assertThat(CoalescingResult.checkSupersession(progress("k"), older, RUNTIME))
                .isEqualTo(new CoalescingResult.Supersedes(older.id()));
    }

    @Test
    void otherKeysAndKindsAndNoKeyStandAlone() {
        CoalescingResult standalone = new CoalescingResult.Standalone();

        assertThat(CoalescingResult.checkSupersession(progress("k"), progress("other"), RUNTIME))
                .isEqualTo(standalone);
        assertThat(CoalescingResult.checkSupersession(message("k"), progress("k"), RUNTIME))
                .isEqualTo(standalone);
        assertThat(CoalescingResult.checkSupersession(inputs.prompt("a"), inputs.prompt("b"), RUNTIME))
                .isEqualTo(standalone);
    }

    @Test
    void onlyProgressAndEventsCanBecomePointless() {
        assertThat(CoalescingResult.isCoalescingEligible(progress("k"))).isTrue();
        assertThat(CoalescingResult.isCoalescingEligible(message("k"))).isFalse();
        assertThat(CoalescingResult.isCoalescingEligible(inputs.prompt("a"))).isFalse();
    }

    @Test
    void anAggregateNamesItsSourcesInOrder() {
        var sources = List.of(Samples.inputId(2), Samples.inputId(1));

        Optional<AggregateDescriptor> aggregate = AggregateDescriptor.of(sources, Samples.inputId(3), Samples.NOW);

        assertThat(aggregate).hasValueSatisfying(made -> {
            assertThat(made.sourceIds()).isEqualTo(sources);
            assertThat(made.summary()).contains("2");
        });
        assertThat(AggregateDescriptor.of(List.of(), Samples.inputId(3), Samples.NOW))
                .isEmpty();
    }
}
