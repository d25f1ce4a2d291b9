package org.mutuality.journal.strategy.sharing;

import org.mutuality.platform.problem.Problem;

/** Reasons to refuse sharing or changing a strategy, or recording a trial. */
public enum StrategyProblem implements Problem {
    /** Fields are invalid; {@code errors} lists every one with its JSON pointer. */
    STRATEGY_INVALID(422, "Invalid strategy"),
    /** Share the strategy first, without If-Match. */
    STRATEGY_NOT_FOUND(404, "The family has not shared this strategy"),
    /** It was withdrawn, or the family withdrew its consent; share it again under another id. */
    STRATEGY_REMOVED(409, "The strategy was removed"),
    /** The family is enrolled, but the event has not been processed here yet. */
    ENROLMENT_NOT_RECEIVED(409, "The family's enrolment has not arrived yet; try again"),
    /** Record the consent in the cohort service first. */
    STRATEGY_NEEDS_CONSENT(409, "Sharing needs the family's consent to sharing"),
    /** Change it with If-Match; the detail names the current version. */
    STRATEGY_ALREADY_SHARED(409, "The strategy is already shared with other content"),
    /** At most 1,000 strategies and 5,000 trials per family, including removed ones. */
    STRATEGY_LIMIT_REACHED(409, "The family has reached its limit of strategies or trials"),
    /** Fields are invalid; {@code errors} lists every one with its JSON pointer. */
    TRIAL_INVALID(422, "Invalid trial"),
    /** Only other families can try a strategy. */
    TRIAL_OF_OWN_STRATEGY(409, "A family cannot record a trial of its own strategy"),
    /** Record the trial without a note, or record the consent first. */
    TRIAL_NOTE_NEEDS_CONSENT(409, "A note needs the family's consent to sharing"),
    /** An id stands for one trial for ever; use another id for another trial. */
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
