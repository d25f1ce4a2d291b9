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
    TERMS_ALREADY_SET(409, "Terms are already set for that month or a later one");

    private final Definition definition;

    TermsProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
