package dev.statute.session.run;

/** Receipts for tests that have no driver to make them. */
public final class Receipts {
    private Receipts() {}

    /** The receipt of what was applied, with a number. */
    public static RunBoundaryReceipt numbered(RunBoundaryReceiptDraft draft, long sequence) {
        return new RunBoundaryReceipt(draft, sequence);
    }
}
