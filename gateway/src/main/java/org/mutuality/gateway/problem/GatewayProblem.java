package org.mutuality.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Problems of the gateway itself, in order of precedence. Types never change; titles and details are translated by Accept-Language from
 * {@code messages/messages_*.properties}.
 */
public enum GatewayProblem {
    /** The request can be read in two ways. */
    BAD_REQUEST(400, "Invalid request", "Send a body with Content-Length, or with Transfer-Encoding: chunked"),
    /** No service has the path. */
    NOT_FOUND(404, "Not found", "Check the address; /openapi lists those that exist"),
    /** The request has no valid access token or session. */
    NOT_SIGNED_IN(
            401, "A valid access token is required", "Send Authorization: Bearer with an access token, or sign in"),
    /** A request with a session cookie came from a page of another site. */
    CROSS_SITE_REQUEST(
            403,
            "Cross-site requests cannot change anything",
            "Send the request from a page of this site, or with an access token"),
    /** The caller exceeds its limit of requests or failed logins. */
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait for the seconds in Retry-After"),
    /** The body exceeds the limit of the path. */
    BODY_TOO_LARGE(413, "The body is too large", "Send less at once"),
    /** The service or Keycloak does not respond. */
    SERVICE_UNAVAILABLE(503, "Service temporarily unavailable", "Try again after the seconds in Retry-After"),
    /** The service did not respond in time. */
    UPSTREAM_TIMEOUT(504, "The service took too long to respond", "Try again after the seconds in Retry-After");

    private static final String MEDIA_TYPE = "application/problem+json";
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

    /** Title in English. */
    public String title() {
        return title;
    }

    /** Title in the first language of an Accept-Language header that is known, else in English. */
    public String title(@Nullable String acceptLanguage) {
        return Translations.find("problem." + shortName(), acceptLanguage).orElse(title);
    }

    /** What to do, in English. */
    public String detail() {
        return detail;
    }

    /** What to do, in the first language of an Accept-Language header that is known, else in English. */
    public String detail(@Nullable String acceptLanguage) {
        return Translations.find("problem.%s.detail".formatted(shortName()), acceptLanguage).orElse(detail);
    }

    private String shortName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Sends the problem; a 401 challenges for a bearer token. */
    public void send(HttpServerRequest request) {
        send(request, "Bearer");
    }

    /** Sends the problem; resets the connection when a response was started, so that it is not taken as complete. */
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
        response.end(body(request.path(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** RFC 9457 JSON. @param path path of the request @param acceptLanguage Accept-Language header of the request */
    public String body(String path, @Nullable String acceptLanguage) {
        return new JsonObject()
                .put("type", type())
                .put("title", title(acceptLanguage))
                .put("status", status)
                .put("detail", detail(acceptLanguage))
                .put("instance", path)
                .put("traceId", traceId())
                .encode();
    }

    /** The problem as the response of a resource. @param path path of the request @param acceptLanguage its Accept-Language header */
    public Response response(String path, @Nullable String acceptLanguage) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Link", link())
                .entity(body(path, acceptLanguage))
                .build();
    }

    private String link() {
        return "</problems/" + shortName() + ">; rel=\"help\"";
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }

    private void head(HttpServerResponse response, String challenge) {
        response.headers().clear();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        response.putHeader("Link", link());
        switch (this) {
            case NOT_SIGNED_IN -> response.putHeader("WWW-Authenticate", challenge);
            case TOO_MANY_REQUESTS -> response.putHeader(HttpHeaders.RETRY_AFTER, "1");
            case SERVICE_UNAVAILABLE, UPSTREAM_TIMEOUT -> response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SOON);
            // The rest of the body will not be read.
            case BAD_REQUEST, BODY_TOO_LARGE -> response.putHeader(HttpHeaders.CONNECTION, "close");
            case NOT_FOUND, CROSS_SITE_REQUEST -> {}
        }
    }

    /** Titles and details in languages other than English. */
    private static final class Translations {
        private static final Map<String, ResourceBundle> BUNDLES = Map.of("es", bundle("es"), "fil", bundle("fil"));

        private Translations() {}

        static Optional<String> find(String key, @Nullable String acceptLanguage) {
            return languages(acceptLanguage).stream()
                    .filter(language -> language.equals("en") || BUNDLES.containsKey(language))
                    .findFirst()
                    .map(BUNDLES::get)
                    .map(bundle -> bundle.getString(key));
        }

        // No request is refused for a malformed header.
        private static List<String> languages(@Nullable String acceptLanguage) {
            if (acceptLanguage == null || acceptLanguage.isBlank()) {
                return List.of();
            }
            try {
                return Locale.LanguageRange.parse(acceptLanguage).stream()
                        .filter(range -> range.getWeight() > 0)
                        .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                        .toList();
            } catch (IllegalArgumentException e) {
                return List.of();
            }
        }

        private static ResourceBundle bundle(String language) {
            return ResourceBundle.getBundle(
                    "messages/messages", Locale.of(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        }
    }
}
