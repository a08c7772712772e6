package dev.statute.session.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.InputArbitraries;
import dev.statute.session.RecordArbitraries;
import dev.statute.session.run.SessionDelta;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written is read as it was, and whatever else is read is refused in one way only. */
class WireFormatProperties {
    private static final WireFormats FORMATS = new WireFormats();

    /** A value and the form that it is written in. */
    private record Sample<T>(WireFormat<T> format, T value) {
        static <T> Arbitrary<Sample<?>> all(WireFormat<T> format, Arbitrary<T> values) {
            return values.map(value -> new Sample<>(format, value));
        }

        String text() {
            return format.write(value);
        }

        void checkRoundTrip() {
            assertThat(format.read(text())).isEqualTo(value);
            assertThat(format.read(format.writeBytes(value))).isEqualTo(value);
        }
    }

    @Provide
    Arbitrary<Sample<?>> samples() {
        return Arbitraries.oneOf(List.of(
                Sample.all(FORMATS.input(), InputArbitraries.inputs()),
                Sample.all(FORMATS.inputState(), RecordArbitraries.inputStates()),
                Sample.all(FORMATS.policySnapshot(), RecordArbitraries.policySnapshots()),
                Sample.all(FORMATS.inputScope(), RecordArbitraries.inputScopes()),
                Sample.all(FORMATS.runPrimitive(), RecordArbitraries.primitives()),
                Sample.all(FORMATS.boundaryReceipt(), RecordArbitraries.receipts()),
                Sample.all(FORMATS.boundaryReceiptDraft(), RecordArbitraries.drafts()),
                Sample.all(FORMATS.sessionDelta(), RecordArbitraries.snapshots().map(SessionDelta::new)),
                Sample.all(FORMATS.runEvent(), RecordArbitraries.runEvents()),
                Sample.all(FORMATS.runtimeEvent(), RecordArbitraries.envelopes()),
                Sample.all(FORMATS.machineLifecycleRecord(), RecordArbitraries.machineLifecycleRecords()),
                Sample.all(FORMATS.opsLifecycleRecord(), RecordArbitraries.opsLifecycleRecords()),
                Sample.all(FORMATS.pendingLogins(), RecordArbitraries.pendingLogins())));
    }

    @Property
    void whatIsWrittenIsReadAsItWas(@ForAll("samples") Sample<?> sample) {
        sample.checkRoundTrip();
    }

    @Property
    void equalValuesHaveOneForm(@ForAll("samples") Sample<?> sample) {
        checkOneForm(sample);
    }

    private static <T> void checkOneForm(Sample<T> sample) {
        T again = sample.format().read(sample.text());

        assertThat(sample.format().write(again)).isEqualTo(sample.text());
    }

    @Property
    void damagedTextIsReadOrRefused(@ForAll("samples") Sample<?> sample, @ForAll Random random) {
        String text = sample.text();
        for (int damage = 0; damage < 5; damage++) {
            text = TextDamage.inflict(text, random);
            checkReadOrRefused(sample.format(), text);
        }
    }

    @Property
    void bytesAreReadOrRefused(@ForAll byte[] bytes) {
        try {
            FORMATS.input().read(bytes);
        } catch (WireFormatException refusal) {
            checkRefusal(refusal);
        }
    }

    private static void checkReadOrRefused(WireFormat<?> format, String text) {
        try {
            assertThat(format.read(text)).isNotNull();
        } catch (WireFormatException refusal) {
            checkRefusal(refusal);
        }
    }

    private static void checkRefusal(WireFormatException refusal) {
        assertThat(refusal.problem()).isNotNull();
        assertThat(refusal.wayOut()).isNotBlank();
        assertThat(refusal.path()).matches(path -> path.isEmpty() || path.startsWith("/"));
        assertThat(refusal).hasMessageContaining(refusal.wayOut());
    }
}
