package org.mutuality.journal.draft;

import org.mutuality.platform.problem.Problem;

/** Why a draft can't be kept. What is wrong or missing in its answers is no reason. */
enum DraftProblem implements Problem {
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
