package dev.statute.session.run;

import org.apiguardian.api.API;

/** Who says what is appended to a conversation. */
@API(status = API.Status.EXPERIMENTAL)
public enum AppendRole {
    /** The user, or who stands for one. */
    USER,
    /** The agent. */
    ASSISTANT,
    /** The system. */
    SYSTEM_NOTICE,
    /** A tool. */
    TOOL
}
