package dev.statute.conformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.conformance.policy.Statement;
import dev.statute.spec.model.Policy;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What comparing a policy gave, as JSON. Stateless. */
final class PolicyJson {
    private PolicyJson() {}

    static String of(PolicyResult result) {
        return JsonText.object(result, PolicyJson::policy);
    }

    private static void policy(PolicyResult result, JsonGenerator json) throws IOException {
        Policy policy = result.policy();
        PolicyComparison comparison = result.comparison();
        JsonText.text(json, "kind", "policy");
        JsonText.text(json, "name", policy.name());
        JsonText.text(json, "package", policy.packageName());
        json.writeNumberField("version", policy.version());
        json.writeBooleanField("conforms", result.conforms());
        JsonText.text(json, "verdict", result.verdict());
        json.writeNumberField("cells", comparison.cells());
        json.writeNumberField("asked", comparison.asked());
        json.writeBooleanField("sampled", comparison.sampled());
        JsonText.texts(json, "edges", comparison.sampling().edges());
        json.writeNumberField("cut", comparison.sampling().cut());
        JsonText.objects(json, "rows", comparison.rows().entrySet(), PolicyJson::row);
        JsonText.texts(json, "idle", comparison.idle());
        JsonText.objects(json, "statements", comparison.statements(), PolicyJson::statement);
        Optional<String> difference = comparison.difference();
        if (difference.isEmpty()) {
            json.writeNullField("difference");
        } else {
            JsonText.text(json, "difference", difference.get());
        }
    }

    /** What breaks it is null where it holds. */
    private static void statement(Statement statement, JsonGenerator json) throws IOException {
        JsonText.text(json, "name", statement.name());
        json.writeNumberField("asked", statement.asked());
        if (statement.holds()) {
            json.writeNullField("broken");
        } else {
            JsonText.text(json, "broken", statement.broken().orElseThrow());
        }
    }

    /** The first question is null where the row decided none. */
    private static void row(Map.Entry<String, PolicyComparison.RowHits> row, JsonGenerator json) throws IOException {
        JsonText.text(json, "name", row.getKey());
        json.writeNumberField("times", row.getValue().times());
        if (row.getValue().times() == 0) {
            json.writeNullField("first");
        } else {
            JsonText.text(json, "first", row.getValue().first());
        }
    }
}
