package dev.statute.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.InputPage;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Does the same with the store under test and with the store in memory, step by step, and compares what they answer and what is
 * stored then. Whoever writes comes through any handle and any view of the store; views and handles are opened anew by chance.
 */
final class RandomWalk {
    private static final String REFUSED_AS_TAKEN_OVER = refusal(RuntimeStoreException.Kind.TAKEN_OVER);

    /** A handle or a view of the store under test, and the same of the model. */
    private record Door(RuntimeStore tested, RuntimeStore model) {}

    private final StoreBench bench;
    private final Random random;
    private final List<LogicalRuntimeId> runtimes;
    private final RandomSteps steps;
    private final RuntimeStore model = new InMemoryRuntimeStore(LineSession.READER);
    private final List<Door> doors = new ArrayList<>();
    private final List<String> history = new ArrayList<>();

    /**
     * @param bench the store under test, in which nothing is stored of the runtimes of the walk
     * @param seed decides what happens, and names the runtimes
     */
    RandomWalk(StoreBench bench, long seed) {
        this.bench = bench;
        this.random = new Random(seed);
        this.runtimes = List.of(LogicalRuntimeId.of("rt:" + seed), LogicalRuntimeId.of("rt:" + seed + ":a"));
        this.steps = new RandomSteps(random, bench.tested(), model, runtimes);
        if (bench.tested().has(StoreOption.LOGIN_FLOWS)) {
            byte[] none = {0};
            model.persistAuthOauthFlowSnapshot(none);
            bench.store().persistAuthOauthFlowSnapshot(none);
        }
        openDoors();
    }

    /** Goes some steps; fails with all of them if the two differ. */
    void go(int length) {
        for (int count = 0; count < length; count++) {
            switch (random.nextInt(20)) {
                case 0 -> takeOver();
                case 1, 2 -> comparePages(random.nextInt(3) + 1);
                default -> compare(steps.next());
            }
            if (random.nextInt(length) == 0) {
                history.add("open again");
                bench.reopen();
                openDoors();
            }
        }
        runtimes.forEach(this::compareStored);
    }

    private void openDoors() {
        if (bench.tested().isDurable() || doors.isEmpty()) {
            doors.clear();
            bench.handles().forEach(handle -> doors.add(new Door(handle, model)));
        }
    }

    private void takeOver() {
        if (bench.tested().has(StoreOption.TAKE_OVER)) {
            LogicalRuntimeId runtime = runtimes.get(random.nextInt(runtimes.size()));
            Door door = door();
            history.add("take " + runtime + " over");
            doors.add(new Door(door.tested().takeOver(runtime), door.model().takeOver(runtime)));
        }
    }

    private Door door() {
        return doors.get(random.nextInt(doors.size()));
    }

    private void compare(Step step) {
        // The last one who has taken a runtime over comes often, as only he can write.
        Door door = random.nextBoolean() ? doors.get(doors.size() - 1) : door();
        history.add(step.name() + " of " + step.runtime() + " through " + doors.indexOf(door));

        Object expected = answer(step, door.model());
        Object actual = answer(step, door.tested());

        // Of several things that are wrong with a write any may be found first, if one is that it comes from the wrong
        // one.
        if (!expected.equals(REFUSED_AS_TAKEN_OVER) && !actual.equals(REFUSED_AS_TAKEN_OVER)) {
            assertThat(actual).as(this::told).isEqualTo(expected);
        }
        compareStored(step.runtime());
    }

    private static Object answer(Step step, RuntimeStore store) {
        try {
            return step.call().apply(store);
        } catch (RuntimeStoreException refusal) {
            return refusal(refusal.kind());
        } catch (IllegalStateException ofTheStep) {
            return "failed: " + ofTheStep.getMessage();
        }
    }

    private static String refusal(RuntimeStoreException.Kind kind) {
        return "refused: " + kind;
    }

    private void compareStored(LogicalRuntimeId runtime) {
        InputOrder order = bench.tested().order();
        Stored expected = Stored.of(model, bench.tested(), runtime);
        Stored actual = Stored.of(door().tested(), bench.tested(), runtime);
        assertThat(actual)
                .as(this::told)
                .isEqualTo(new Stored(
                        order.sorted(expected.inputs()),
                        order.sorted(expected.active()),
                        expected.receipts(),
                        expected.session(),
                        expected.lifecycle(),
                        expected.operations()));
    }

    private void comparePages(int limit) {
        LogicalRuntimeId runtime = runtimes.get(random.nextInt(runtimes.size()));
        history.add("read " + runtime + " in pages of " + limit);
        List<StoredInput> pages = new ArrayList<>();
        Optional<InputId> after = Optional.empty();
        do {
            InputPage page = door().tested().loadNonTerminalInputs(runtime, after, limit);
            assertThat(page.inputs()).as(this::told).hasSizeBetween(page.next().isPresent() ? 1 : 0, limit);
            pages.addAll(page.inputs());
            after = page.next();
        } while (after.isPresent());
        List<StoredInput> active = model.loadInputStates(runtime).stream()
                .filter(input -> !input.state().isTerminal())
                .toList();
        assertThat(pages).as(this::told).isEqualTo(bench.tested().order().sorted(active));
    }

    private String told() {
        return "what came of\n  " + String.join("\n  ", history) + "\n";
    }
}
