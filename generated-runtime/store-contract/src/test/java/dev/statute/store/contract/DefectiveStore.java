package dev.statute.store.contract;

import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.RuntimeStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The suite on a store that breaks a rule, which a parameter of the run names. Not found as a test, as it is made to fail. */
final class DefectiveStore extends RuntimeStoreContract {
    /** The parameter. */
    static final String DEFECT = "store.contract.defect";

    private final Map<Path, RuntimeStore> data = new HashMap<>();
    private Optional<Defect> defect = Optional.empty();

    @RegisterExtension
    final BeforeEachCallback choice =
            context -> defect = context.getConfigurationParameter(DEFECT).map(Defect::named);

    @Override
    protected TestedStore testedStore() {
        return TestedStore.durable((folder, transcripts) -> {
            RuntimeStore sound = data.computeIfAbsent(folder, unknown -> new InMemoryRuntimeStore(transcripts));
            return defect.orElseThrow().broken().apply(sound);
        });
    }
}
