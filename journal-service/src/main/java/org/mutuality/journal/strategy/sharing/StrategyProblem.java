package org.mutuality.journal.strategy.sharing;

import org.mutuality.platform.problem.Problem;

/** Why a strategy can't be shared, changed or tried. */
public enum StrategyProblem implements Problem {
    STRATEGY_INVALID(422, "Invalid strategy"),
    STRATEGY_NOT_FOUND(404, "The family has not shared this strategy"),
    STRATEGY_REMOVED(409, "The strategy was removed"),
    ENROLMENT_NOT_RECEIVED(409, "The family's enrolment has not arrived yet; try again"),
    STRATEGY_NEEDS_CONSENT(409, "Sharing needs the family's consent to sharing"),
    STRATEGY_ALREADY_SHARED(409, "The strategy is already shared with other content"),
    STRATEGY_LIMIT_REACHED(409, "The family has reached its limit of strategies or trials"),
    TRIAL_INVALID(422, "Invalid trial"),
    TRIAL_OF_OWN_STRATEGY(409, "A family cannot record a trial of its own strategy"),
    TRIAL_NOTE_NEEDS_CONSENT(409, "A note needs the family's consent to sharing"),
    TRIAL_ALREADY_RECORDED(409, "The trial is already recorded with other content");

    private final Definition definition;

    StrategyProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
