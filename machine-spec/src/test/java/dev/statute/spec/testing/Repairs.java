package dev.statute.spec.testing;

import dev.statute.spec.diagnostic.Edit;
import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.SourceText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies the fixes of one report together, as a tool would. */
public final class Repairs {
    private Repairs() {}

    /** The files, by name, with all edits of the fixes applied; the same edit of two fixes is made once. */
    public static Map<String, String> apply(Collection<Fix> fixes, Map<String, String> files) {
        Map<String, String> repaired = new LinkedHashMap<>(files);
        List<Edit> edits =
                fixes.stream().flatMap(fix -> fix.edits().stream()).distinct().toList();
        for (SourceText source :
                edits.stream().map(edit -> edit.at().source()).distinct().toList()) {
            repaired.put(source.name(), new Fix("repair", edits).applyTo(source));
        }
        return repaired;
    }
}
