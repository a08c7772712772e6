package dev.statute.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import dev.statute.session.store.RuntimeStoreException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The suite can fail: a store that breaks a rule is caught by the test that is named for it. */
class DefectTest {
    private static final Class<org.junit.platform.engine.support.descriptor.MethodSource> TESTS =
            org.junit.platform.engine.support.descriptor.MethodSource.class;

    @ParameterizedTest
    @MethodSource("dev.statute.store.contract.Defect#all")
    void a_broken_rule_is_caught_by_the_test_that_is_named_for_it(Defect defect) {
        Map<String, TestExecutionResult> ends = run(defect);

        assertThat(ends).containsKey(defect.test());
        assertThat(ends.get(defect.test()).getStatus()).isEqualTo(TestExecutionResult.Status.FAILED);
        assertThat(ends.get(defect.test()).getThrowable().orElseThrow())
                .as("what the test says")
                .isInstanceOfAny(AssertionError.class, RuntimeStoreException.class);
    }

    /** How each test of the group ended, by its name. */
    private static Map<String, TestExecutionResult> run(Defect defect) {
        Map<String, TestExecutionResult> ends = new LinkedHashMap<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectNestedClass(List.of(DefectiveStore.class), defect.group()))
                .configurationParameter(DefectiveStore.DEFECT, defect.name())
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult end) {
                test.getSource()
                        .filter(TESTS::isInstance)
                        .map(TESTS::cast)
                        .ifPresent(source -> ends.put(source.getMethodName(), end));
            }
        });
        return ends;
    }
}
