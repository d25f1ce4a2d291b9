package org.mutuality.payment.terms;

import org.mutuality.platform.problem.Problem;

/** Reasons for refusing new terms. */
public enum TermsProblem implements Problem {
    /** The request has invalid fields; {@code errors} lists them all. */
    TERMS_INVALID(422, "Invalid terms"),
    /**
     * Terms that start in this month or later are already set with other content. New terms must start after them,
     * because a month is never priced again.
     */
    TERMS_ALREADY_SET(409, "Terms are already set for that month or a later one"),
    /** Terms have to be proposed before they can be approved. */
    TERMS_NOT_PROPOSED(409, "No terms were proposed"),
    /** The proposer of terms cannot approve them. Another lead of the country or a finance checker has to. */
    TERMS_NEED_FOUR_EYES(403, "The proposer of terms cannot approve them"),
    /** Another person has approved the terms; they are set. */
    TERMS_APPROVED(409, "The terms are already approved");

    private final Definition definition;

    TermsProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
