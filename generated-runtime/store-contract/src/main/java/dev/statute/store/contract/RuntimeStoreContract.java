package dev.statute.store.contract;

import org.apiguardian.api.API;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link dev.statute.session.store.RuntimeStore} has to keep, as tests. Whoever makes a store extends this class among
 * his tests:
 *
 * <pre>{@code
 * class MyStoreTest extends RuntimeStoreContract {
 *     @Override
 *     protected TestedStore testedStore() {
 *         return TestedStore.durable((folder, transcripts) -> new MyStore(folder.resolve("data"), transcripts));
 *     }
 * }
 * }</pre>
 *
 * <p>Each test begins with an empty store. A group of tests is a nested class, so it can be run alone.
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract class RuntimeStoreContract {
    private final StoreBench bench = new StoreBench(this::testedStore);

    /** For those who extend it. */
    protected RuntimeStoreContract() {}

    /** The store that is to be tested. Asked for once in each test, after its fields have been injected. */
    protected abstract TestedStore testedStore();

    @AfterEach
    final void closeStore() {
        bench.close();
    }

    @Nested
    class Inputs extends InputContract {
        Inputs() {
            super(bench);
        }
    }

    @Nested
    class Snapshots extends SnapshotContract {
        Snapshots() {
            super(bench);
        }
    }

    @Nested
    class Boundaries extends BoundaryContract {
        Boundaries() {
            super(bench);
        }
    }

    @Nested
    class Pages extends PagingContract {
        Pages() {
            super(bench);
        }
    }

    @Nested
    class Keys extends KeyContract {
        Keys() {
            super(bench);
        }
    }

    @Nested
    class Runtimes extends RuntimeContract {
        Runtimes() {
            super(bench);
        }
    }

    @Nested
    class Rewrites extends RewriteContract {
        Rewrites() {
            super(bench);
        }
    }

    @Nested
    class States extends LifecycleContract {
        States() {
            super(bench);
        }
    }

    @Nested
    class Operations extends OperationsContract {
        Operations() {
            super(bench);
        }
    }

    @Nested
    class LoginFlows extends LoginFlowContract {
        LoginFlows() {
            super(bench);
        }
    }

    @Nested
    class TakeOvers extends TakeOverContract {
        TakeOvers() {
            super(bench);
        }
    }

    @Nested
    class Threads extends ConcurrencyContract {
        Threads() {
            super(bench);
        }
    }

    @Nested
    class Handles extends HandleContract {
        Handles() {
            super(bench);
        }
    }

    @Nested
    class Omissions extends OmissionContract {
        Omissions() {
            super(bench);
        }
    }

    @Nested
    class Drivers extends RecoveryContract {
        Drivers() {
            super(bench);
        }
    }

    @Nested
    class Walks extends WalkContract {
        Walks() {
            super(bench);
        }
    }
}
