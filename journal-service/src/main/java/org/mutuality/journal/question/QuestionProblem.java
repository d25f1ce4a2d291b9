package org.mutuality.journal.question;

import org.mutuality.platform.problem.Problem;

/** Reasons to refuse a question or an answer. */
enum QuestionProblem implements Problem {
    /** Fields are invalid; {@code errors} lists every one with its JSON pointer. */
    QUESTION_INVALID(422, "Invalid question"),
    /** No question has this id. */
    QUESTION_NOT_FOUND(404, "The question does not exist"),
    /** An id stands for one question for ever; use another id for another question. */
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
