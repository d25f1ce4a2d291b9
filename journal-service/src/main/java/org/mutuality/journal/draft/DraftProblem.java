package org.mutuality.journal.draft;

import org.mutuality.platform.problem.Problem;

/** Why a draft can't be kept. What is wrong or missing in its answers is no reason. */
enum DraftProblem implements Problem {
    DRAFT_INVALID(422, "Invalid draft");

    private final int status;
    private final String title;

    DraftProblem(int status, String title) {
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
