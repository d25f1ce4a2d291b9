package org.mutuality.journal.goal;

import org.mutuality.platform.problem.Problem;

/** Why a goal can't be set, told of or changed. */
enum GoalProblem implements Problem {
    GOAL_INVALID(422, "Invalid goal"),
    GOAL_NOT_FOUND(404, "The goal does not exist"),
    GOAL_ALREADY_SET(409, "A goal with this id has other content"),
    GOAL_PROGRESS_ALREADY_RECORDED(409, "Other progress is recorded under this number"),
    GOAL_PROGRESS_SKIPPED(409, "Earlier progress is missing"),
    GOAL_ENDED(409, "The goal has ended"),
    GOAL_CHANGED(412, "The goal has changed since it was read"),
    GOAL_VERSION_REQUIRED(428, "If-Match is required");

    private final Definition definition;

    GoalProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
