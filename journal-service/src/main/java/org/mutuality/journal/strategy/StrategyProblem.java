package org.mutuality.journal.strategy;

import org.mutuality.platform.problem.Problem;

/** Why a strategy can't be shared, changed or tried. */
public enum StrategyProblem implements Problem {
    STRATEGY_INVALID(422, "Some of it isn't as it should be"),
    STRATEGY_UNKNOWN(404, "The family never shared this"),
    STRATEGY_REMOVED(409, "It was removed, and an id is never used again"),
    SHARER_UNKNOWN(409, "That the family was enrolled is not known here yet"),
    STRATEGY_NEEDS_CONSENT(409, "Only a family that consented to sharing can share"),
    STRATEGY_ALREADY_SHARED(409, "It was shared with other content; change it with If-Match"),
    STRATEGY_TOO_MANY(409, "A family shares only so many"),
    TRIAL_INVALID(422, "Some of it isn't as it should be"),
    TRIAL_OF_OWN(409, "A family tries what others shared"),
    TRIAL_NOTE_NEEDS_CONSENT(409, "A note is shown to others, which takes the consent to sharing"),
    TRIAL_ALREADY_TOLD(409, "This trial was told with other content");

    private final Definition definition;

    StrategyProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
