package dev.statute.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.crosscheck.random.RandomMachine;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * TLC and the explorer agree with the reference on machines made at random. How many there are is said by the system
 * property {@code cross-check.machines}, and where their seeds begin by {@code cross-check.seed}.
 */
class RandomMachinesTest {

    static LongStream seeds() {
        long first = Long.getLong("cross-check.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("cross-check.machines", 20));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allReadingsAgree(long seed) {
        RandomMachine random = RandomMachine.of(seed);

        List<String> explorer =
                ExplorerAgreement.differences(random.machine(), random.machine().check(), random.answer());
        List<String> tlc =
                TlcAgreement.differences(random.machine(), random.machine().check(), random.answer());

        assertThat(explorer).as(random.toString()).isEmpty();
        assertThat(tlc).as(random.toString()).isEmpty();
    }
}
