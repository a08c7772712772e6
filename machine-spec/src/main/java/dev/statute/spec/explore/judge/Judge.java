package dev.statute.spec.explore.judge;

/**
 * One rule about what a search saw. A judge is stateless, and leaves out what is only the consequence of something that
 * another one reports.
 */
@FunctionalInterface
interface Judge {
    /** Says what the rule makes of the evidence. */
    void judge(Evidence evidence, Findings findings);
}
