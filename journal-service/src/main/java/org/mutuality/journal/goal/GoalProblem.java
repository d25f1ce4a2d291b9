package org.mutuality.journal.goal;

import org.mutuality.platform.problem.Problem;

/** Reasons to refuse a goal, its progress or a change of it. */
enum GoalProblem implements Problem {
    /** Fields are invalid; {@code errors} lists every one with its JSON pointer. */
    GOAL_INVALID(422, "Invalid goal"),
    /** Set the goal first. */
    GOAL_NOT_FOUND(404, "The goal does not exist"),
    /** An id stands for one goal for ever; use another id for another goal. */
    GOAL_ALREADY_SET(409, "A goal with this id has other content"),
    /** The detail names the next free number. */
    GOAL_PROGRESS_ALREADY_RECORDED(409, "Other progress is recorded under this number"),
    /** Numbers have no gaps; the detail names the next one. */
    GOAL_PROGRESS_SKIPPED(409, "Earlier progress is missing"),
    /** A goal that was reached or dropped keeps its plan; a reached goal can't be dropped. */
    GOAL_ENDED(409, "The goal has ended"),
    /** Read the goal again and repeat the change with its new ETag. */
    GOAL_CHANGED(412, "The goal has changed since it was read"),
    /** Send the ETag of GET /goals/{goalId} as If-Match. */
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
