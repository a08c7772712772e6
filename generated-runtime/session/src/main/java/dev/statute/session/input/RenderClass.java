package dev.statute.session.input;

import org.apiguardian.api.API;

/** As what a content is shown. */
@API(status = API.Status.EXPERIMENTAL)
public enum RenderClass {
    /** What a user says. */
    USER_PROMPT,
    /** What another agent says. */
    PEER_MESSAGE,
    /** What another agent asks for. */
    PEER_REQUEST,
    /** What another agent answers. */
    PEER_RESPONSE,
    /** What happened outside. */
    EXTERNAL_EVENT,
    /** A step of a scripted flow. */
    FLOW_STEP,
    /** A reason to go on. */
    CONTINUATION,
    /** What the system has to say. */
    SYSTEM_NOTICE,
    /** That other tools are to be had. */
    TOOL_SCOPE_NOTICE,
    /** News of a background operation. */
    OPS_PROGRESS
}
