package dev.statute.session.run;

import dev.statute.session.access.CallerCheck;
import java.lang.invoke.MethodHandles;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Makes receipts. There is one for the drivers of this library, which number what executors have applied, one for its codecs, which
 * read what was stored, and none for anybody else.
 */
@API(status = API.Status.INTERNAL)
public final class ReceiptWriter {
    private static final Set<String> OWNERS = Set.of("dev.statute.session.driver", "dev.statute.session.json");

    private ReceiptWriter() {}

    /**
     * The writer of a driver or of a codec.
     *
     * @param caller the lookup that a class of the drivers or of the codecs has made itself, with full privileges
     * @throws IllegalCallerException if it is not
     */
    public static ReceiptWriter of(MethodHandles.Lookup caller) {
        CallerCheck.require(caller, OWNERS, "Only drivers make receipts, and codecs that read stored ones");
        return new ReceiptWriter();
    }

    /**
     * The receipt of what was applied.
     *
     * @param draft what was applied
     * @param sequence its position in the run, from 0
     * @throws IllegalArgumentException if the position is negative
     */
    public RunBoundaryReceipt numbered(RunBoundaryReceiptDraft draft, long sequence) {
        return new RunBoundaryReceipt(draft, sequence);
    }
}
