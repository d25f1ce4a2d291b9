package org.mutuality.platform.problem;

/** What any request to any service can meet. */
public enum CommonProblem implements Problem {
    NOT_SIGNED_IN(401, "A valid access token is needed"),
    NOT_ALLOWED(403, "The role for this is missing"),
    NOT_FOUND(404, "There is no such thing, or not for you"),
    METHOD_NOT_ALLOWED(405, "This address doesn't take this method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is offered"),
    STILL_RUNNING(409, "The same request is still being worked on"),
    CHANGED_MEANWHILE(412, "It was changed since it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    MEDIA_TYPE_UNSUPPORTED(415, "The body's media type isn't read here"),
    BODY_CUT_SHORT(400, "The body ended before all of it was here"),
    BODY_MALFORMED(400, "The body isn't well-formed JSON"),
    PARAMETER_INVALID(400, "A parameter isn't as it should be"),
    CURSOR_INVALID(400, "The cursor isn't one that was given out"),
    BODY_INVALID(422, "The body isn't as it should be"),
    KEY_REUSED(422, "The idempotency key was used for another request"),
    BAD_REQUEST(400, "The request can't be understood"),
    SERVER_AWAY(503, "A server that is needed is away; try again"),
    SERVER_FAILED(500, "Something went wrong on our side");

    private final Definition definition;

    CommonProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
