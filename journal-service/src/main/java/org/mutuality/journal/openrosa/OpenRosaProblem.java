package org.mutuality.journal.openrosa;

import org.mutuality.platform.problem.Problem;

/** Why what a phone sent can't be taken. */
enum OpenRosaProblem implements Problem {
    SUBMISSION_MALFORMED(400, "This can't be read as a filled form"),
    SUBMISSION_WITH_ATTACHMENT(415, "Pictures, sounds and other files aren't kept here"),
    SUBMISSION_INVALID(422, "Some of it isn't as the form asks");

    private final Definition definition;

    OpenRosaProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
