package dev.statute.session;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Two processes that take a session from each other, on SQLite, with as many tries as a disk allows. */
class SqliteTakeOverProperties extends SessionTakeOverProperties {
    @Override
    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void twoProcessesKeepTheirWord(
            @ForAll @Size(max = 30) List<Command> commands, @ForAll @Size(30) List<@IntRange(max = 1) Integer> who) {
        super.twoProcessesKeepTheirWord(commands, who);
    }
}
