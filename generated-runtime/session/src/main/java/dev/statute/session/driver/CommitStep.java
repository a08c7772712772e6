package dev.statute.session.driver;

/** What is being stored, for those who read that it failed. */
enum CommitStep {
    STAGE("stage persist failed"),
    BOUNDARY("runtime boundary commit failed"),
    RUN_END("terminal event persist failed"),
    RETIRE("retire persist failed"),
    RESET("reset persist failed"),
    STOP("stop persist failed"),
    DESTROY("destroy persist failed"),
    RECYCLE("recycle persist failed"),
    ABANDON("pending input abandon persist failed"),
    CONTROL("control op persist failed"),
    RECOVERY("recovery persist failed");

    private final String prefix;

    CommitStep(String prefix) {
        this.prefix = prefix;
    }

    RuntimeDriverException failed(Throwable trigger) {
        return RuntimeDriverException.internal(prefix + ": " + trigger.getMessage(), trigger);
    }
}
