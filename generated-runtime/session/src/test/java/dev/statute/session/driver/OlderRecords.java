package dev.statute.session.driver;

import dev.statute.session.store.InputPage;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoreProxy;
import dev.statute.session.store.StoredInput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a store say of inputs that their records have an older version, as long as they are as they were put there. */
final class OlderRecords {
    private static final int OLDER = StoredInput.PRESENT_VERSION - 2;

    private OlderRecords() {}

    /**
     * The store.
     *
     * @param older the inputs, as they were put there
     */
    static RuntimeStore in(RuntimeStore store, List<StoredInput> older) {
        return StoreProxy.around(store, call -> aged(call.make(), older));
    }

    private static @Nullable Object aged(@Nullable Object answer, List<StoredInput> older) {
        if (answer instanceof List<?> list) {
            return list.stream().map(each -> aged(each, older)).toList();
        }
        if (answer instanceof Optional<?> optional) {
            return optional.map(each -> aged(each, older));
        }
        if (answer instanceof InputPage page) {
            List<StoredInput> inputs =
                    page.inputs().stream().map(input -> aged(input, older)).toList();
            return new InputPage(inputs, page.next());
        }
        return answer instanceof StoredInput input ? aged(input, older) : answer;
    }

    private static StoredInput aged(StoredInput input, List<StoredInput> older) {
        return older.contains(input) ? new StoredInput(input.state(), OLDER) : input;
    }
}
