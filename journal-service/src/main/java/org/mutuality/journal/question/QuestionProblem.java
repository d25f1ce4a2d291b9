package org.mutuality.journal.question;

import org.mutuality.platform.problem.Problem;

/** Why a question can't be asked or answered. */
enum QuestionProblem implements Problem {
    QUESTION_INVALID(422, "Some of it isn't as it should be"),
    QUESTION_NOT_ASKED(404, "There is no such question"),
    QUESTION_ALREADY_ASKED(409, "Another question was asked under this id");

    private final Definition definition;

    QuestionProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
