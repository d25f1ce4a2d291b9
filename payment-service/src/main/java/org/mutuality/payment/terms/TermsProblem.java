package org.mutuality.payment.terms;

import org.mutuality.platform.problem.Problem;

/** Why terms can't be set. */
public enum TermsProblem implements Problem {
    TERMS_INVALID(422, "Invalid terms"),
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
