package dev.statute.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.driver.PersistentRuntimeDriver;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody but the drivers can make what stores accept. Programs that try do not compile, or are refused when they run. */
class CommitTokensTest {
    private static final String HIDDEN = "compiler.err.not.def.public.cant.access";
    private static final String PRIVATE = "compiler.err.report.access";
    private static final String FINAL = "compiler.err.cant.inherit.from.final";
    private static final String OTHER_TYPE = "compiler.err.prob.found.req";

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
                import dev.statute.session.ledger.*;
                import dev.statute.session.machine.*;
                import dev.statute.session.store.*;
                import java.util.*;
                abstract class Other {
                    abstract MachineLifecycleRecord lifecycle();
                    abstract InputState state();
                    abstract RuntimeStore store();
                    abstract LogicalRuntimeId runtime();
                    void tries() {
                        %s
                    }
                }
                """.formatted(statement);
    }

    private static final long LINE = 14;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new MachineLifecycleCommit(lifecycle(), new byte[0]);            | MachineLifecycleCommit(
            new InputStatePersistenceRecord(state(), known -> new byte[0]);  | InputStatePersistenceRecord(
            Object of = dev.statute.session.driver.StoreBacked.class;        | StoreBacked
            """)
    void whatIsOfThePackageIsNotSeen(String statement, String named) {
        refused(statement, HIDDEN, named);
    }

    @Test
    void aWriterCannotBeMade() {
        refused("new StoreWriter();", PRIVATE, "StoreWriter()");
    }

    @ParameterizedTest
    @CsvSource({"MachineLifecycleCommit", "InputStatePersistenceRecord", "StoreWriter"})
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
    private static String asking(String packageName, String lookup) {
        return """
                package %s;
                import dev.statute.session.driver.PersistentRuntimeDriver;
                import dev.statute.session.store.StoreWriter;
                import java.lang.invoke.MethodHandles;
                public final class Asking implements Runnable {
                    public Asking() {}
                    private static MethodHandles.Lookup made() throws IllegalAccessException {
                        return %s;
                    }
                    public void run() {
                        try {
                            StoreWriter.of(made());
                        } catch (IllegalAccessException impossible) {
                            throw new IllegalStateException(impossible);
                        }
                    }
                }
                """.formatted(packageName, lookup);
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
        String className = packageName + ".Asking";
        assertThat(programs.compile(className, asking(packageName, lookup))).isEmpty();

        assertThatThrownBy(() -> programs.run(className))
                .isInstanceOf(IllegalCallerException.class)
                .hasMessageStartingWith("Only the drivers write the state of runtimes");
    }

    @Test
    void aLookupThatWasTakenFromADriverIsNotItsOwn() throws IllegalAccessException {
        MethodHandles.Lookup taken =
                MethodHandles.privateLookupIn(PersistentRuntimeDriver.class, MethodHandles.lookup());
        assertThat(taken.hasFullPrivilegeAccess()).isTrue();

        assertThatThrownBy(() -> StoreWriter.of(taken)).isInstanceOf(IllegalCallerException.class);
    }

    @Test
    void aClassThatClaimsThePackageOfTheStoreIsOutsideOfIt() {
        String className = "dev.statute.session.store.Claimed";
        String source = """
                package dev.statute.session.store;
                public final class Claimed implements Runnable {
                    public Claimed() {}
                    public void run() {
                        new InputStatePersistenceRecord(null, known -> new byte[0]);
                    }
                }
                """;
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
