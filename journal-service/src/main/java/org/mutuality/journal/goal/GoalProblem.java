package org.mutuality.journal.goal;

import org.mutuality.platform.problem.Problem;

/** Why a goal can't be set, told of or changed. */
enum GoalProblem implements Problem {
    GOAL_INVALID(422, "Some of it isn't as it should be"),
    GOAL_NOT_SET(404, "There is no such goal"),
    GOAL_ALREADY_SET(409, "Another goal was set under this id"),
    GOAL_PROGRESS_TAKEN(409, "Other progress was told under this number"),
    GOAL_PROGRESS_AHEAD(409, "Progress before this one is missing"),
    GOAL_ENDED(409, "The goal was reached or dropped; set a new one"),
    GOAL_CHANGED_MEANWHILE(412, "The goal was changed since it was read"),
    GOAL_VERSION_NEEDED(428, "Say by If-Match which version of the goal you change");

    private final Definition definition;

    GoalProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
