package dev.statute.spec.model;

import org.apiguardian.api.API;

/**
 * The identity of a declared type: two types are the same when package and name are.
 *
 * @param packageName the Java package of the file that owns it
 * @param simpleName the name as written
 */
@API(status = API.Status.EXPERIMENTAL)
public record TypeName(String packageName, String simpleName) {
    /** The qualified Java name. */
    public String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    @Override
    public String toString() {
        return simpleName;
    }
}
