package org.mutuality.payment.reconciliation;

import org.mutuality.platform.problem.Problem;

/** Why a difference can't be found, or can't be resolved like this. */
public enum DifferenceProblem implements Problem {
    RESOLUTION_INVALID(422, "The resolution isn't as it should be"),
    RESOLUTION_NOT_PROPOSED(409, "Nobody has proposed how to resolve the difference"),
    RESOLUTION_NEEDS_FOUR_EYES(403, "The one who proposes a resolution can't approve it"),
    DIFFERENCE_RESOLVED(409, "The difference is resolved already"),
    PROVIDER_TELLS_NO_BOOK(409, "Nobody can be asked for the book of this provider");

    private final Definition definition;

    DifferenceProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
