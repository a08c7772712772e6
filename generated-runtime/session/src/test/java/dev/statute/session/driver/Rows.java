package dev.statute.session.driver;

import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormatException;
import dev.statute.session.json.WireFormats;
import dev.statute.session.ledger.InputState;
import dev.statute.session.store.InputPage;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoredInput;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lets a store give inputs back as a store does that keeps them as rows of text. The rows can be damaged on the way. */
final class Rows {
    private static final WireFormat<InputState> FORMAT = new WireFormats().inputState();

    private UnaryOperator<String> damage = UnaryOperator.identity();

    /** The store, whose inputs are written and read once more. */
    RuntimeStore in(RuntimeStore store) {
        return (RuntimeStore) Proxy.newProxyInstance(
                Rows.class.getClassLoader(), new Class<?>[] {RuntimeStore.class}, (proxy, method, arguments) -> {
                    try {
                        return throughRows(method.invoke(store, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Every row that is read is damaged so, from now on. */
    void damage(UnaryOperator<String> change) {
        damage = change;
    }

    private Object throughRows(Object result) {
        if (result instanceof List<?> list) {
            return list.stream().map(this::throughRows).toList();
        }
        if (result instanceof Optional<?> optional) {
            return optional.map(this::throughRows);
        }
        if (result instanceof InputPage page) {
            return new InputPage(page.inputs().stream().map(this::reread).toList(), page.next());
        }
        return result instanceof StoredInput input ? reread(input) : result;
    }

    private StoredInput reread(StoredInput input) {
        try {
            String row = damage.apply(FORMAT.write(input.state()));
            return new StoredInput(FORMAT.read(row), StoredInput.PRESENT_VERSION);
        } catch (WireFormatException unreadable) {
            throw RuntimeStoreException.readFailed(unreadable.getMessage()).causedBy(unreadable);
        }
    }
}
