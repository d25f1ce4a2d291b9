package org.mutuality.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.UUID;

/** What the door refuses by itself, in order of precedence; types are for ever. */
public enum GatewayProblem {
    NOT_FOUND(404, "Not found", "Check the address; /openapi lists those that exist"),
    NOT_SIGNED_IN(
            401, "A valid access token is required", "Send Authorization: Bearer with an access token, or sign in"),
    CROSS_SITE_REQUEST(
            403,
            "Cross-site requests cannot change anything",
            "Send the request from a page of this site, or with an access token"),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait for the seconds in Retry-After"),
    BODY_TOO_LARGE(413, "The body is too large", "Send less at once"),
    SERVICE_UNAVAILABLE(503, "Service temporarily unavailable", "Try again after the seconds in Retry-After"),
    UPSTREAM_TIMEOUT(504, "The service took too long to respond", "Try again after the seconds in Retry-After");

    private static final String RETRY_SOON = "2";

    private final int status;
    private final String title;
    private final String detail;

    GatewayProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public String type() {
        return "urn:problem:" + shortName();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    private String shortName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the other, to who would sign in by a token. */
    public void send(HttpServerRequest request) {
        send(request, "Bearer");
    }

    /** Answers, if nothing was answered yet; else ends the connection, so that half an answer isn't taken for a whole. */
    public void send(HttpServerRequest request, String challenge) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        head(response, challenge);
        response.end(body(request.path()));
    }

    /** JSON of RFC 9457, for an answer to {@code path}. */
    public String body(String path) {
        return new JsonObject()
                .put("type", type())
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", path)
                .put("traceId", traceId())
                .encode();
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }

    private void head(HttpServerResponse response, String challenge) {
        response.headers().clear();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        response.putHeader("Link", "</problems/" + shortName() + ">; rel=\"help\"");
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
