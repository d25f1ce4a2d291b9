package org.mutuality.payment.terms;

import org.mutuality.platform.problem.Problem;

/** Why terms can't be set. */
public enum TermsProblem implements Problem {
    TERMS_INVALID(422, "The terms aren't as they should be"),
    TERMS_ALREADY_SET(409, "Terms stand for that month or a later one; a change never re-prices");

    private final Definition definition;

    TermsProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
