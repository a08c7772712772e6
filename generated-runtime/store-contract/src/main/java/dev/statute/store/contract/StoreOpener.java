package dev.statute.store.contract;

import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TranscriptReader;
import java.io.IOException;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** Opens the store that is to be tested. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface StoreOpener {
    /**
     * Opens a store. If it is durable and was opened with the same folder before, this is another handle on the same data, as
     * another process would have it; the handles before may still be open.
     *
     * @param folder where the data lies: a folder for this test alone, empty at first. Whoever keeps his data elsewhere takes
     *     its path for the name of the data
     * @param transcripts reads the sessions of the suite
     * @return the store. If it is {@link AutoCloseable} the suite closes it
     * @throws IOException if it cannot be opened, and the test fails
     */
    RuntimeStore open(Path folder, TranscriptReader transcripts) throws IOException;
}
