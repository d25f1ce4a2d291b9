package org.mutuality.journal.question;

import org.mutuality.platform.problem.Problem;

/** Why a question can't be asked or answered. */
enum QuestionProblem implements Problem {
    QUESTION_INVALID(422, "Invalid question"),
    QUESTION_NOT_FOUND(404, "The question does not exist"),
    QUESTION_ALREADY_ASKED(409, "A question with this id has other content");

    private final Definition definition;

    QuestionProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
