package org.mutuality.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** What the door refuses by itself, in order of precedence; types are for ever. */
public enum DoorProblem {
    NOT_FOUND(404, "Not found"),
    NOT_SIGNED_IN(401, "A valid access token is required"),
    CROSS_SITE_REQUEST(403, "Cross-site requests cannot change anything"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    BODY_TOO_LARGE(413, "The body is too large"),
    SERVICE_UNAVAILABLE(503, "Service temporarily unavailable"),
    UPSTREAM_TIMEOUT(504, "The service took too long to respond");

    private static final String RETRY_SOON = "2";

    private final int status;
    private final String title;

    DoorProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** As the other, to who would sign in by a token. */
    public void tell(HttpServerResponse response) {
        tell(response, "Bearer");
    }

    /** Answers, if nothing was answered yet; else ends the connection, so that half an answer isn't taken for a whole. */
    public void tell(HttpServerResponse response, String challenge) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        head(response, challenge);
        response.end(new JsonObject()
                .put("type", "urn:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", title)
                .put("status", status)
                .toBuffer());
    }

    private void head(HttpServerResponse response, String challenge) {
        response.headers().clear();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        switch (this) {
            case NOT_SIGNED_IN -> response.putHeader("WWW-Authenticate", challenge);
            case TOO_MANY_REQUESTS -> response.putHeader(HttpHeaders.RETRY_AFTER, "1");
            case SERVICE_UNAVAILABLE, UPSTREAM_TIMEOUT -> response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SOON);
            // The rest of the body is still coming and nobody will read it.
            case BODY_TOO_LARGE -> response.putHeader(HttpHeaders.CONNECTION, "close");
            case NOT_FOUND, CROSS_SITE_REQUEST -> {}
        }
    }
}
