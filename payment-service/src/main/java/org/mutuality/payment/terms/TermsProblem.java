package org.mutuality.payment.terms;

import org.mutuality.platform.problem.Problem;

/** Why terms can't be set. */
public enum TermsProblem implements Problem {
    TERMS_INVALID(422, "Invalid terms"),
    TERMS_ALREADY_SET(409, "Terms are already set for that month or a later one");

    private final int status;
    private final String title;

    TermsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
