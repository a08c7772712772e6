package dev.statute.session.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records of the folder {@code histories}, each damaged in every systematic way. A damage is refused with its place, or what it
 * leaves is another record that could have been written: those are listed here, and there are no others.
 */
class RecordDamageTest {
    /** Free JSON: whatever stands there means something. */
    private static final Set<String> FREE = Set.of(
            "/persisted_input/payload",
            "/persisted_input/event/result",
            "/persisted_input/turn_metadata/provider_params");

    /** Members that are left out where there is nothing to say. */
    private static final Set<String> LEFT_OUT = membersOf("""
            : admission_sequence durability history idempotency_key persisted_input policy
            : reconstruction_source recovery_lane runtime_semantics conversation_digest
            /history/*: reason
            /persisted_input: blocks convention handling_mode payload render_metadata request_id turn_metadata
            /persisted_input/event: percent
            /persisted_input/header: correlation_id idempotency_key supersession_key
            /persisted_input/header/source: display_identity runtime_id
            /persisted_input/turn_metadata: additional_instructions execution_kind flow_tool_overlay handling_mode
            /persisted_input/turn_metadata: keep_alive model provider provider_params render_metadata skill_references
            /persisted_input/turn_metadata/flow_tool_overlay: allowed_tools blocked_tools
            /completion_entries/*/outcome: reason
            /operation_specs/*: child_session_id
            /flows/*: profile
            """);

    /** Members that are null where there is nothing to say; those that are texts can become any other text. */
    private static final Set<String> NULL_OR_VALUE = Set.of(
            "/lifecycle/fields/last_boundary_sequence",
            "/registry_state/fields/outcomes/*/*/Aborted/reason",
            "/registry_state/fields/outcomes/*/*/Cancelled/reason",
            "/registry_state/parameters/max_concurrent",
            "/binding/agent_runtime_id",
            "/binding/fence_token",
            "/binding/runtime_epoch_id",
            "/binding/runtime_generation");

    private static Set<String> membersOf(String lines) {
        return lines.lines()
                .flatMap(line -> {
                    int colon = line.indexOf(':');
                    return Stream.of(line.substring(colon + 1).trim().split(" "))
                            .map(name -> line.substring(0, colon) + "/" + name);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<StoredRecord<?>> records() {
        return StoredRecord.all();
    }

    private static Collection<String> newest(StoredRecord<?> stored) throws IOException {
        return Histories.records(stored.file(stored.newest())).values();
    }

    private static Collection<String> ofAllVersions(StoredRecord<?> stored) throws IOException {
        Collection<String> records = new ArrayList<>();
        for (String file : stored.files().toList()) {
            records.addAll(Histories.records(file).values());
        }
        return records;
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothingIsReadThatIsCutOrExtended(StoredRecord<?> stored) throws IOException {
        for (String record : ofAllVersions(stored)) {
            RecordDamage.cut(record).forEach(damage -> refused(stored, damage));
            RecordDamage.extended(record).forEach(damage -> refused(stored, damage));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void noMemberIsThereTwice(StoredRecord<?> stored) throws IOException {
        for (String record : ofAllVersions(stored)) {
            for (RecordDamage damage : RecordDamage.doubled(record)) {
                WireFormatException refusal = refused(stored, damage);
                assertThat(refusal.problem()).as("%s", damage).isEqualTo(WireFormatException.Problem.NOT_JSON);
                assertThat(refusal.path()).as("%s", damage).startsWith(damage.path() + "/");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsUnknownIsRefusedAtEveryDepth(StoredRecord<?> stored) throws IOException {
        for (String record : ofAllVersions(stored)) {
            for (RecordDamage damage : RecordDamage.added(record)) {
                if (!isFree(damage.place())) {
                    refused(stored, damage);
                }
            }
        }
    }

    @Test
    void aMemberThatIsMissingIsNamed() throws IOException {
        assertThat(otherRecords(RecordDamage::dropped, place -> !isFree(parentOf(place))))
                .containsExactlyInAnyOrderElementsOf(LEFT_OUT);
    }

    @Test
    void aValueOfAnotherTypeIsRefused() throws IOException {
        assertThat(otherRecords(RecordDamage::retyped, place -> !isFree(place)))
                .containsExactlyInAnyOrderElementsOf(NULL_OR_VALUE);
    }

    /**
     * The places of all damages that were read, in the newest version of each record.
     *
     * @param counts whether a place is of interest
     */
    private static Set<String> otherRecords(Function<String, List<RecordDamage>> damages, Predicate<String> counts)
            throws IOException {
        Set<String> places = new TreeSet<>();
        for (StoredRecord<?> stored : StoredRecord.all().toList()) {
            for (String record : newest(stored)) {
                for (RecordDamage damage : damages.apply(record)) {
                    if (counts.test(damage.place()) && isOtherRecord(stored, damage)) {
                        places.add(damage.place());
                    }
                }
            }
        }
        return places;
    }

    private static boolean isOtherRecord(StoredRecord<?> stored, RecordDamage damage) {
        try {
            // What is read although it is not written so would be repaired in silence.
            assertThat(stored.rewritten(damage.text())).as("%s", damage).isEqualTo(damage.text());
            return true;
        } catch (WireFormatException refusal) {
            checkPlace(damage, refusal);
            return false;
        }
    }

    private static WireFormatException refused(StoredRecord<?> stored, RecordDamage damage) {
        try {
            stored.format().read(damage.text());
        } catch (WireFormatException refusal) {
            checkPlace(damage, refusal);
            return refusal;
        }
        return fail("was read: %s", damage);
    }

    /** The refusal names the damaged value, or one that it is a part of, or a part of it. */
    private static void checkPlace(RecordDamage damage, WireFormatException refusal) {
        String named = refusal.path();
        String message = String.valueOf(refusal.getMessage());
        // There are many thousand damages, too many for an assertion of each.
        if (!(damage.path().startsWith(named) || named.startsWith(damage.path()))
                || !message.startsWith(named.isEmpty() ? "The document " : named + " ")
                || !message.endsWith(". " + refusal.wayOut())
                || refusal.wayOut().isBlank()) {
            fail("%s is refused with %s", damage, refusal);
        }
    }

    private static boolean isFree(String place) {
        return FREE.stream().anyMatch(free -> place.equals(free) || place.startsWith(free + "/"));
    }

    private static String parentOf(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
}
