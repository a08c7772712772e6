package com.example.bench;

import dev.statute.spec.model.Machine;
import java.net.URI;

/** The generated test, with the one value that only an application can make. */
final class BenchConformanceTest extends BenchConformance {
    BenchConformanceTest() {
        super(CompletedBridge::new);
    }

    private static final class CompletedBridge extends BenchBridge {
        CompletedBridge(Machine machine) {
            super(machine);
        }

        @Override
        protected URI link(long number) {
            return URI.create("opaque:" + number);
        }
    }
}
