package dev.statute.session.input;

import org.apiguardian.api.API;

/** What a background operation is. */
@API(status = API.Status.EXPERIMENTAL)
public enum OpKind {
    /** A tool that is called. */
    TOOL_CALL,
    /** A command of a shell. */
    SHELL_COMMAND
}
