package org.mutuality.platform.problem;

/** Problems that any request to any service can have. */
public enum CommonProblem implements Problem {
    NOT_SIGNED_IN(401, "A valid access token is required"),
    NOT_ALLOWED(403, "Access denied"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is available"),
    REQUEST_IN_PROGRESS(409, "The same request is still in progress"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    MEDIA_TYPE_UNSUPPORTED(415, "Unsupported media type"),
    BODY_INCOMPLETE(400, "The body is incomplete"),
    BODY_MALFORMED(400, "The body is not well-formed JSON"),
    PARAMETER_INVALID(400, "Invalid parameter"),
    CURSOR_INVALID(400, "Invalid cursor"),
    BODY_INVALID(422, "Invalid body"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    BAD_REQUEST(400, "Invalid request"),
    SERVICE_UNAVAILABLE(503, "Service temporarily unavailable"),
    /** The query was cancelled at its time limit. Ask for less at once, such as one cohort or one indicator, or later. */
    TOOK_TOO_LONG(503, "The request took too long"),
    INTERNAL_ERROR(500, "Internal error");

    private final Definition definition;

    CommonProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
