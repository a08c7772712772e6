package dev.statute.conformance;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A guard and its value.
 *
 * @param holds empty if it was not asked, since an earlier one failed without which it has no meaning
 */
@API(status = API.Status.EXPERIMENTAL)
public record GuardValue(String guard, Optional<Boolean> holds) {}
