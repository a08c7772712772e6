package com.example.corners;

import dev.statute.spec.model.Machine;
import java.net.URI;

/** The generated test, with the one value that only an application can make. */
final class CornersConformanceTest extends CornersConformance {
    CornersConformanceTest() {
        super(CompletedBridge::new);
    }

    private static final class CompletedBridge extends CornersBridge {
        CompletedBridge(Machine machine) {
            super(machine);
        }

        @Override
        protected URI blob(long number) {
            return URI.create("opaque:" + number);
        }
    }
}
