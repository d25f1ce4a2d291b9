package org.mutuality.payment.tier;

import org.mutuality.platform.problem.Problem;

/** Reasons for refusing an approval tier. */
public enum TierProblem implements Problem {
    /** The request has invalid fields; {@code errors} lists them all. */
    TIER_INVALID(422, "Invalid tier"),
    /** A tier has to be proposed before it can be approved. */
    TIER_NOT_PROPOSED(409, "No tier was proposed"),
    /** The proposer of a tier cannot approve it. Another lead of the country or a finance checker has to. */
    TIER_NEEDS_FOUR_EYES(403, "The proposer of a tier cannot approve it"),
    /** Another person has approved the tier; it is set. */
    TIER_APPROVED(409, "The tier is already approved");

    private final Definition definition;

    TierProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
