package org.mutuality.journal.openrosa;

import org.mutuality.platform.problem.Problem;

/** Why what a phone sent can't be taken. */
enum OpenRosaProblem implements Problem {
    SUBMISSION_MALFORMED(400, "The submission cannot be read"),
    SUBMISSION_ATTACHMENT_UNSUPPORTED(415, "Attachments are not supported"),
    SUBMISSION_INVALID(422, "Invalid submission");

    private final int status;
    private final String title;

    OpenRosaProblem(int status, String title) {
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
