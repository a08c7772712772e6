package dev.statute.session.input;

import org.apiguardian.api.API;

/** How much attention a content asks for. The later member asks for more. */
@API(status = API.Status.EXPERIMENTAL)
public enum RenderSalience {
    /** None. */
    BACKGROUND,
    /** The usual. */
    NORMAL,
    /** More than usual. */
    IMPORTANT,
    /** All of it. */
    URGENT
}
