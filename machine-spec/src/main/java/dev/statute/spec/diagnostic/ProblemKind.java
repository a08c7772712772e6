package dev.statute.spec.diagnostic;

import com.google.errorprone.annotations.Immutable;
import org.apiguardian.api.API;

/**
 * One case of the closed lists of problems, with its wording. The lists are enums, one per family of codes, beside the
 * rules that report them or, for the layers below, in this package; a kind holds every word a reader sees, so wording is
 * changed in one place and rules carry data only.
 *
 * <p>A wording is a template: <code>{name}</code> stands for the argument of that name of the {@link Problem}. An
 * argument may hold several lines. Empty wording means that the part is left out.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface ProblemKind {
    /** The name of the case, unique together with the list it belongs to. */
    String name();

    /** The code and every word of the case. */
    Words words();

    /** The code under which it is reported. */
    default Code code() {
        return words().code();
    }

    /**
     * The wording of a case.
     *
     * @param code the code under which it is reported; several kinds may share one
     * @param sentence one sentence that names the thing, without a final stop
     * @param note background that the sentence has no room for, as whole sentences; may be empty
     * @param example text that shows the case at work, such as values that break a rule; may be empty
     * @param help the way out, as something to do without a final stop, and as text to write wherever possible; may be empty
     */
    @Immutable
    record Words(Code code, String sentence, String note, String example, String help) {
        /** A wording without an example. */
        public Words(Code code, String sentence, String note, String help) {
            this(code, sentence, note, "", help);
        }
    }
}
