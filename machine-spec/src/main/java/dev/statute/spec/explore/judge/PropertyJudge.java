package dev.statute.spec.explore.judge;

import dev.statute.spec.model.Property;

/** M503: a property does not hold. Each form of property has a judge of its own. */
final class PropertyJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        for (Property property : evidence.machine().properties()) {
            if (property instanceof Property.Step p) {
                new StepVerdict(evidence, findings).judge(p);
            } else if (property instanceof Property.Reachable p) {
                new ReachabilityVerdict(evidence, findings).judge(p);
            } else if (property instanceof Property.Unreachable p) {
                new ReachabilityVerdict(evidence, findings).judge(p);
            } else if (property instanceof Property.AlwaysPossible p) {
                new AlwaysPossibleVerdict(evidence, findings).judge(p);
            } else {
                new LeadsToVerdict(evidence, findings).judge((Property.LeadsTo) property);
            }
        }
    }
}
