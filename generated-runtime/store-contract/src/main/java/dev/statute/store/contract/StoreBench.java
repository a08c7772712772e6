package dev.statute.store.contract;

import dev.statute.session.store.RuntimeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One set of data of the store under test, and the handles on it. Opens it when it is first asked for. For one thread. */
final class StoreBench implements AutoCloseable {
    private final Supplier<TestedStore> description;
    private final List<RuntimeStore> handles = new ArrayList<>();
    private @Nullable TestedStore tested;
    private @Nullable Path folder;

    StoreBench(Supplier<TestedStore> description) {
        this.description = description;
    }

    /** What is known of the store. */
    TestedStore tested() {
        if (tested == null) {
            tested = description.get();
        }
        return tested;
    }

    /** The first handle. */
    RuntimeStore store() {
        if (handles.isEmpty()) {
            handles.add(open());
        }
        return handles.get(0);
    }

    /** A second handle on the same data; the first one if there can be no second. */
    RuntimeStore secondHandle() {
        RuntimeStore first = store();
        if (!tested().isDurable()) {
            return first;
        }
        if (handles.size() == 1) {
            handles.add(open());
        }
        return handles.get(1);
    }

    /** Every handle on the data, two if there can be two. */
    List<RuntimeStore> handles() {
        return tested().isDurable() ? List.of(store(), secondHandle()) : List.of(store());
    }

    /** Closes what is open and opens it again, if the data outlives that. The handles before must not be used any more. */
    void reopen() {
        if (tested().isDurable()) {
            closeHandles();
        }
    }

    /** Another set of data, empty. */
    StoreBench another() {
        return new StoreBench(this::tested);
    }

    private RuntimeStore open() {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("store-contract");
            }
            return tested().opener().open(folder, LineSession.READER);
        } catch (IOException failure) {
            throw new UncheckedIOException("The store could not be opened.", failure);
        }
    }

    @Override
    public void close() {
        closeHandles();
        if (folder != null) {
            delete(folder);
            folder = null;
        }
    }

    private void closeHandles() {
        List<RuntimeStore> open = List.copyOf(handles);
        handles.clear();
        IllegalStateException failed = new IllegalStateException("The store could not be closed.");
        open.forEach(handle -> close(handle, failed));
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }

    private static void close(RuntimeStore handle, Throwable failed) {
        if (handle instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception failure) {
                failed.addSuppressed(failure);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("The data of the test could not be removed.", failure);
        }
    }
}
