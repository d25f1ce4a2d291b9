package org.mutuality.platform.http.problem;

import static org.mutuality.platform.problem.CommonProblem.BAD_REQUEST;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.LanguageTags;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.TranslationCatalog;

/** Handles failures outside of resources: authentication, unknown paths, announced bodies that are too large. */
@Singleton
public class ProblemRoutes {

    // Before Quarkus' own routes: authentication is at -200, the body limit at -2.
    private static final int FIRST = -10_000;
    private static final long CLOSE_DELAY_MS = 500;
    private static final String MULTIPART = "multipart/";
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(\"[^\"]+\"|[^\\s;,\"]+)");

    private final ProblemResponder responder;
    private final BodyLimits limits;

    @Inject
    ProblemRoutes(ProblemResponder responder, BodyLimits limits) {
        this.responder = responder;
        this.limits = limits;
    }

    void install(@Observes Router router) {
        router.route()
                .order(FIRST)
                .handler(this::refuseTooLarge)
                .handler(ProblemRoutes::requireBoundary)
                .failureHandler(this::handleFailure);
        IntStream.of(400, 404, 405, 406, 413, 415, 500)
                .forEach(status -> router.errorHandler(status, this::handleFailure));
    }

    private void refuseTooLarge(RoutingContext routing) {
        @Nullable String length = routing.request().getHeader("Content-Length");
        if (length == null
                || length.length() < 19
                        && Long.parseLong(length)
                                <= limits.maxBytes(routing.request().path())) {
            routing.next();
            return;
        }
        // The body is not read, so the connection cannot be reused. HTTP/2 has no such header and ends only the stream.
        if (routing.request().version() != HttpVersion.HTTP_2) {
            routing.response().putHeader("Connection", "close");
            closeDelayed(routing);
        }
        send(routing, responder.respond(413, routing.request().path(), messages(routing.request())));
    }

    // Without it the reader of multipart bodies fails in ways that look like a bug of ours.
    private static void requireBoundary(RoutingContext routing) {
        @Nullable String type = routing.request().getHeader("Content-Type");
        if (type != null
                && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())
                && !BOUNDARY.matcher(type).find()) {
            routing.fail(BAD_REQUEST.because("multipart-boundary"));
        } else {
            routing.next();
        }
    }

    // After a delay, so that a caller who is still sending gets the response; Vert.x itself would wait for the whole
    // announced body.
    private static void closeDelayed(RoutingContext routing) {
        routing.vertx()
                .setTimer(
                        CLOSE_DELAY_MS, timer -> routing.request().connection().close());
    }

    private void handleFailure(RoutingContext routing) {
        @Nullable Throwable failure = routing.failure();
        if (routing.response().ended()) {
            return;
        }
        if (failure != null && ClientDisconnectedException.is(failure)) {
            // The request continues, and its response would collide with this one.
            routing.request().connection().close();
            return;
        }
        String path = routing.request().path();
        MessageCatalog messages = messages(routing.request());
        send(
                routing,
                failure == null
                        ? responder.respond(routing.statusCode() < 400 ? 500 : routing.statusCode(), path, messages)
                        : responder.respond(failure, routing.request().method().name(), path, messages));
    }

    static MessageCatalog messages(HttpServerRequest request) {
        return TranslationCatalog.in(LanguageTags.of(request.getHeader("Accept-Language")));
    }

    private static void send(RoutingContext routing, ProblemResponder.SerializedProblem problem) {
        HttpServerResponse response = routing.response();
        response.setStatusCode(problem.response().status()).putHeader("Content-Type", ProblemBody.MEDIA_TYPE);
        problem.response().headers().forEach(response::putHeader);
        response.end(Buffer.buffer(problem.body()));
    }
}
