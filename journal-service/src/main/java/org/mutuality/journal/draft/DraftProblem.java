package org.mutuality.journal.draft;

import org.mutuality.platform.problem.Problem;

/** Refusals of drafts. Invalid or missing answers are never a reason. */
enum DraftProblem implements Problem {
    /** The form is not in use, the answers are not an object or too large, or the device's name is too long. */
    DRAFT_INVALID(422, "Invalid draft");

    private final Definition definition;

    DraftProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
