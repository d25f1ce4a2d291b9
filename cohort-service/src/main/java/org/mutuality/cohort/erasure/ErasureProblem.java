package org.mutuality.cohort.erasure;

import org.mutuality.platform.problem.Problem;

/** Refusals of erasure commands. */
public enum ErasureProblem implements Problem {
    /** A family that requested its erasure itself must withdraw the request itself. */
    ERASURE_REQUEST_FAMILY_ONLY(403, "Only the family can withdraw its request"),
    /** The country lead has confirmed the erasure; it cannot be requested or withdrawn any more. */
    ERASURE_ALREADY_CONFIRMED(409, "The erasure was confirmed");

    private final Definition definition;

    ErasureProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
