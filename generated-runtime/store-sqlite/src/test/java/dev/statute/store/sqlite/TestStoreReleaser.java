package dev.statute.store.sqlite;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets go of the files that the tests of a class have used. */
public final class TestStoreReleaser implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        new SqliteTestStores().releaseAll();
    }
}
