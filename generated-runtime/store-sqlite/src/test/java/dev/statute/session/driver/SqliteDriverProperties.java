package dev.statute.session.driver;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The model of the driver on SQLite, with as many tries as a disk allows. */
class SqliteDriverProperties extends RuntimeDriverProperties {
    @Override
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void aDurableDriverLosesNothingWhereverItsStoreFails(@ForAll("steps") List<DriverScript.Step> steps) {
        super.aDurableDriverLosesNothingWhereverItsStoreFails(steps);
    }

    /** Needs no store, so it says nothing new here. */
    @Override
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void aDriverInMemoryLosesNothing(@ForAll("steps") List<DriverScript.Step> steps) {
        super.aDriverInMemoryLosesNothing(steps);
    }
}
