package dev.statute.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.driver.PersistentRuntimeDriver;
import dev.statute.session.run.ReceiptWriter;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nobody but the drivers can make what stores accept, and nobody but they and the codecs receipts. Programs that try do not compile, or
 * are refused when they run.
 */
class CommitTokensTest {
    private static final String HIDDEN = "compiler.err.not.def.public.cant.access";
    private static final String PRIVATE = "compiler.err.report.access";
    private static final String FINAL = "compiler.err.cant.inherit.from.final";
    private static final String OTHER_TYPE = "compiler.err.prob.found.req";
    private static final String UNKNOWN = "compiler.err.cant.resolve.location.args";

    @TempDir
    private Path folder;

    private Programs programs;

    @BeforeEach
    void compiler() {
        programs = new Programs(folder);
    }

    private static String program(String statement) {
        return """
                package somebody.other;
                import dev.statute.session.driver.*;
                import dev.statute.session.input.*;
                import dev.statute.session.json.*;
                import dev.statute.session.ledger.*;
                import dev.statute.session.machine.*;
                import dev.statute.session.run.*;
                import dev.statute.session.store.*;
                import dev.statute.session.types.*;
                import java.util.*;
                abstract class Other {
                    abstract MachineLifecycleRecord lifecycle();
                    abstract InputState state();
                    abstract RuntimeStore store();
                    abstract LogicalRuntimeId runtime();
                    abstract RunId run();
                    abstract RunBoundaryReceiptDraft draft();
                    void tries() {
                        %s
                    }
                }
                """.formatted(statement);
    }

    private static final long LINE = 19;

    private List<Programs.CompilerError> errors(String statement) {
        return programs.compile("somebody.other.Other", program(statement));
    }

    @Test
    void whoeverOnlyReadsCompiles() {
        assertThat(errors("""
                store().loadInputStates(runtime()).get(0).state();
                MachineLifecycleCommit lifecycle = null;
                byte[] first = lifecycle.storeRecord();
                InputStatePersistenceRecord input = null;
                byte[] second = input.storeRecord();
                store().commitMachineLifecycle(runtime(), lifecycle, List.of(input));
                """)).isEmpty();
    }

    @Test
    void whoeverReadsReceiptsAndHandsThemOnCompiles() {
        assertThat(errors("""
                RunBoundaryReceipt receipt = store().loadBoundaryReceipt(runtime(), run(), 0).get();
                RunBoundaryReceiptDraft draft = receipt.draft();
                long sequence = receipt.sequence();
                WireFormat<RunBoundaryReceipt> format = new WireFormats().boundaryReceipt();
                RunBoundaryReceipt stored = format.read(format.writeBytes(receipt));
                store().atomicApply(runtime(), Optional.empty(), stored, List.of(), Optional.empty());
                RuntimeDriver driver = null;
                driver.boundaryApplied(draft, sequence, Optional.empty());
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new MachineLifecycleCommit(lifecycle(), new byte[0]);            | MachineLifecycleCommit(
            new InputStatePersistenceRecord(state(), known -> new byte[0]);  | InputStatePersistenceRecord(
            new RunBoundaryReceipt(draft(), 0);                              | RunBoundaryReceipt(
            Object of = dev.statute.session.driver.StoreBacked.class;        | StoreBacked
            Object of = dev.statute.session.driver.RunCommands.class;        | RunCommands
            Object of = dev.statute.session.json.RunCodecs.class;            | RunCodecs
            """)
    void whatIsOfThePackageIsNotSeen(String statement, String named) {
        refused(statement, HIDDEN, named);
    }

    @ParameterizedTest
    @CsvSource({"StoreWriter", "ReceiptWriter"})
    void aWriterCannotBeMade(String type) {
        refused("new " + type + "();", PRIVATE, type + "()");
    }

    @Test
    void nobodyNumbersADraftHimself() {
        refused("draft().numbered(0);", UNKNOWN, "numbered(int)");
    }

    @ParameterizedTest
    @CsvSource({
        "MachineLifecycleCommit",
        "InputStatePersistenceRecord",
        "RunBoundaryReceipt",
        "StoreWriter",
        "ReceiptWriter"
    })
    void noneOfThemHasSubclasses(String type) {
        refused("class Own extends " + type + " {}", FINAL, type);
    }

    @Test
    void aValueIsNoPermissionToStoreIt() {
        refused(
                "store().commitMachineLifecycle(runtime(), lifecycle(), List.of());",
                OTHER_TYPE,
                "MachineLifecycleRecord");
        refused("store().persistInputState(runtime(), new StoredInput(state(), 4));", OTHER_TYPE, "StoredInput");
        refused(
                "store().atomicApply(runtime(), Optional.empty(), draft(), List.of(), Optional.empty());",
                OTHER_TYPE,
                "RunBoundaryReceiptDraft");
    }

    private void refused(String statement, String code, String named) {
        List<Programs.CompilerError> errors = errors(statement);

        assertThat(errors).as(statement).isNotEmpty();
        Programs.CompilerError error = errors.get(0);
        assertThat(error.code()).as("%s", error).isEqualTo(code);
        assertThat(error.line()).as("%s", error).isEqualTo(LINE);
        assertThat(error.message()).contains(named);
    }

    /** A program that compiles, and asks for a writer when it runs. */
    private static String asking(String packageName, String writer, String lookup) {
        return """
                package %s;
                import dev.statute.session.driver.PersistentRuntimeDriver;
                import dev.statute.session.json.WireFormats;
                import dev.statute.session.run.ReceiptWriter;
                import dev.statute.session.store.StoreWriter;
                import java.lang.invoke.MethodHandles;
                public final class Asking implements Runnable {
                    public Asking() {}
                    private static MethodHandles.Lookup made() throws IllegalAccessException {
                        return %s;
                    }
                    public void run() {
                        try {
                            %s.of(made());
                        } catch (IllegalAccessException impossible) {
                            throw new IllegalStateException(impossible);
                        }
                    }
                }
                """.formatted(packageName, lookup, writer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            somebody.other             | MethodHandles.lookup()
            somebody.other             | MethodHandles.publicLookup().in(PersistentRuntimeDriver.class)
            somebody.other             | MethodHandles.lookup().in(PersistentRuntimeDriver.class)
            somebody.other             | MethodHandles.privateLookupIn(PersistentRuntimeDriver.class, MethodHandles.lookup())
            dev.statute.session.driver | MethodHandles.lookup()
            """)
    void whoeverIsNoDriverGetsNoWriter(String packageName, String lookup) {
        getsNone(packageName, "StoreWriter", lookup, "Only the drivers write the state of runtimes, and not ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            somebody.other             | MethodHandles.lookup()
            somebody.other             | MethodHandles.publicLookup().in(PersistentRuntimeDriver.class)
            somebody.other             | MethodHandles.lookup().in(WireFormats.class)
            somebody.other             | MethodHandles.privateLookupIn(PersistentRuntimeDriver.class, MethodHandles.lookup())
            somebody.other             | MethodHandles.privateLookupIn(WireFormats.class, MethodHandles.lookup())
            dev.statute.session.driver | MethodHandles.lookup()
            dev.statute.session.json   | MethodHandles.lookup()
            dev.statute.session.run    | MethodHandles.lookup()
            """)
    void whoeverIsNoDriverAndNoCodecGetsNoWriterOfReceipts(String packageName, String lookup) {
        getsNone(packageName, "ReceiptWriter", lookup, "Only drivers make receipts, and codecs that read stored ones");
    }

    private void getsNone(String packageName, String writer, String lookup, String rule) {
        String className = packageName + ".Asking";
        assertThat(programs.compile(className, asking(packageName, writer, lookup)))
                .isEmpty();

        assertThatThrownBy(() -> programs.run(className))
                .isInstanceOf(IllegalCallerException.class)
                .hasMessageStartingWith(rule);
    }

    @Test
    void otherPackagesOfTheLibraryGetNoWriter() {
        MethodHandles.Lookup own = MethodHandles.lookup();
        assertThat(own.lookupClass().getModule()).isEqualTo(StoreWriter.class.getModule());

        assertThatThrownBy(() -> StoreWriter.of(own)).isInstanceOf(IllegalCallerException.class);
        assertThatThrownBy(() -> ReceiptWriter.of(own)).isInstanceOf(IllegalCallerException.class);
    }

    @Test
    void aLookupThatWasTakenFromADriverIsNotItsOwn() throws IllegalAccessException {
        MethodHandles.Lookup taken =
                MethodHandles.privateLookupIn(PersistentRuntimeDriver.class, MethodHandles.lookup());
        assertThat(taken.hasFullPrivilegeAccess()).isTrue();

        assertThatThrownBy(() -> StoreWriter.of(taken)).isInstanceOf(IllegalCallerException.class);
        assertThatThrownBy(() -> ReceiptWriter.of(taken)).isInstanceOf(IllegalCallerException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dev.statute.session.store | new InputStatePersistenceRecord(null, known -> new byte[0]);
            dev.statute.session.run   | new RunBoundaryReceipt(null, 0);
            """)
    void aClassThatClaimsAPackageOfTheLibraryIsOutsideOfIt(String packageName, String statement) {
        String className = packageName + ".Claimed";
        String source = """
                package %s;
                public final class Claimed implements Runnable {
                    public Claimed() {}
                    public void run() {
                        %s
                    }
                }
                """.formatted(packageName, statement);
        assertThat(programs.compile(className, source)).isEmpty();

        assertThatThrownBy(() -> programs.run(className)).isInstanceOf(IllegalAccessError.class);
    }

    @Test
    void aProgramThatOnlyReadsRuns() {
        String className = "somebody.other.Reading";
        String source = """
                package somebody.other;
                public final class Reading implements Runnable {
                    public Reading() {}
                    public void run() {
                        if (dev.statute.session.store.StoredInput.PRESENT_VERSION < 1) throw new IllegalStateException();
                    }
                }
                """;
        assertThat(programs.compile(className, source)).isEmpty();

        assertThatCode(() -> programs.run(className)).doesNotThrowAnyException();
    }
}
