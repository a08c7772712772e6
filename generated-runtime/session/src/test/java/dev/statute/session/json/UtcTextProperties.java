package dev.statute.session.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;

/** Whatever is read, the general parser reads the same. */
class UtcTextProperties {
    @Property(tries = 2000)
    void anInstantIsReadAsItWasWritten(@ForAll("instants") Instant instant) {
        assertThat(UtcText.parse(instant.toString())).isEqualTo(instant);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                DateTimes.instants(),
                Arbitraries.longs()
                        .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
                        .map(Instant::ofEpochSecond));
    }

    @Property(tries = 5000)
    void anyOtherTextIsReadOrRefusedAsTheGeneralParserDoes(
            @ForAll("instants") Instant instant,
            @ForAll @IntRange(max = 40) int place,
            @ForAll("units") char unit,
            @ForAll boolean inserted) {
        String text = instant.toString();
        int at = Math.min(place, text.length() - 1);
        String changed = text.substring(0, at) + unit + text.substring(inserted ? at : at + 1);
        Throwable general = catchThrowable(() -> Instant.parse(changed));

        if (general == null) {
            assertThat(UtcText.parse(changed)).isEqualTo(Instant.parse(changed));
        } else {
            assertThat(catchThrowable(() -> UtcText.parse(changed))).isInstanceOf(DateTimeException.class);
        }
    }

    @Provide
    Arbitrary<Character> units() {
        return Arbitraries.of('0', '1', '2', '3', '5', '6', '9', 'T', 'Z', '.', '-', ':', '+', ' ', '\u0663');
    }
}
