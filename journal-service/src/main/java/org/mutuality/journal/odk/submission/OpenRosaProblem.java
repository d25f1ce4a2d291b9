package org.mutuality.journal.odk.submission;

import org.mutuality.platform.problem.Problem;

/** Why what a phone sent can't be taken. */
enum OpenRosaProblem implements Problem {
    SUBMISSION_MALFORMED(400, "The submission cannot be read"),
    SUBMISSION_ATTACHMENT_UNSUPPORTED(415, "Attachments are not supported"),
    SUBMISSION_INVALID(422, "Invalid submission");

    private final Definition definition;

    OpenRosaProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
