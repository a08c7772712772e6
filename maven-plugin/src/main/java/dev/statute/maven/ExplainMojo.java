package dev.statute.maven;

import dev.statute.maven.goal.ExplainGoal;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Explains a code of a diagnostic: {@code mvn statute:explain -Dcode=M101}. Without a code it lists all of them. */
@API(status = API.Status.EXPERIMENTAL)
@Mojo(name = "explain", requiresProject = false, requiresDirectInvocation = true, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
    /**
     * The code, such as {@code M101}. Left out, all codes are listed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "code")
    private @Nullable String code;

    @Override
    public void execute() throws MojoFailureException {
        ExplainGoal.Answer answer = ExplainGoal.explain(code == null ? "" : code);
        if (answer instanceof ExplainGoal.Unknown unknown) {
            throw SpecLog.failure(unknown.text());
        }
        getLog().info(System.lineSeparator() + answer.text());
    }
}
