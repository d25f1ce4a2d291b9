package org.mutuality.journal.odk.submission;

import org.mutuality.platform.problem.Problem;

/** Refusals of submissions by ODK clients. */
enum OpenRosaProblem implements Problem {
    /** The request has no single part named {@code xml_submission_file}, or that part is not a filled form. */
    SUBMISSION_MALFORMED(400, "The submission cannot be read"),
    /** Forms have no attachments here; send the form alone. */
    SUBMISSION_ATTACHMENT_UNSUPPORTED(415, "Attachments are not supported"),
    /** The family, the month or the form is missing or not usable. */
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
