package dev.statute.session.composition;

import java.util.Map;
import org.apiguardian.api.API;

/** Takes what routes deliver to one instance. Implementations are safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface ConsumerSurface {
    /**
     * Takes something, once.
     *
     * @param variant which input or signal it is
     * @param fields what it carries, in the order of its route
     * @throws ConsumerRefusedException if it is not taken
     */
    void take(String variant, Map<String, FieldValue> fields);
}
