package dev.statute.kernel;

import org.apiguardian.api.API;

/**
 * A spec that contradicts itself was met at run time: none or several transitions of a cell apply, a value leaves the
 * declared bounds of its field, or no row of a policy decides. Checking a spec excludes this within the declared domains.
 * The state in question is unchanged. It is no refusal: the caller cannot do anything about it, the spec has to change.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class MachineFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    /**
     * @param address the cell, field or policy at fault, as a spec address
     * @param message what was found, with the values
     */
    public MachineFault(String address, String message) {
        super(address + ": " + message);
        this.address = address;
    }

    /** The cell, field or policy at fault, as a spec address. */
    public String address() {
        return address;
    }
}
