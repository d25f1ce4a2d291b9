package org.mutuality.platform.http.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.LanguageTags;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.TranslationCatalog;

/** Failures outside of resources: sign-in, unknown addresses, bodies announced as too large. */
@Singleton
public class ProblemRoutes {

    // Before Quarkus' own routes, of which sign-in is at -200 and the body limit at -2.
    private static final int FIRST = -10_000;
    private static final long SOON_MS = 500;

    private final ProblemResponder teller;
    private final BodyLimits bodies;

    @Inject
    ProblemRoutes(ProblemResponder teller, BodyLimits bodies) {
        this.teller = teller;
        this.bodies = bodies;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::refuseTooLarge).failureHandler(this::tell);
        IntStream.of(400, 404, 405, 406, 413, 415, 500).forEach(status -> router.errorHandler(status, this::tell));
    }

    private void refuseTooLarge(RoutingContext routing) {
        @Nullable String length = routing.request().getHeader("Content-Length");
        if (length == null
                || length.length() < 19
                        && Long.parseLong(length)
                                <= bodies.mostAt(routing.request().path())) {
            routing.next();
            return;
        }
        // What follows isn't read, so the line can't be used again. HTTP/2 has no such header, and ends a stream by
        // itself.
        if (routing.request().version() != HttpVersion.HTTP_2) {
            routing.response().putHeader("Connection", "close");
            closeSoon(routing);
        }
        send(routing, teller.respond(413, routing.request().path(), phrases(routing.request())));
    }

    // Not at once, so that the answer arrives at who is still sending; Vert.x itself would wait for all that was
    // announced.
    private static void closeSoon(RoutingContext routing) {
        routing.vertx()
                .setTimer(SOON_MS, passed -> routing.request().connection().close());
    }

    private void tell(RoutingContext routing) {
        @Nullable Throwable failure = routing.failure();
        if (routing.response().ended()) {
            return;
        }
        if (failure != null && ClientDisconnectedException.is(failure)) {
            // A request that was begun goes on; its answer would meet this one.
            routing.request().connection().close();
            return;
        }
        String path = routing.request().path();
        MessageCatalog phrases = phrases(routing.request());
        send(
                routing,
                failure == null
                        ? teller.respond(routing.statusCode() < 400 ? 500 : routing.statusCode(), path, phrases)
                        : teller.respond(failure, routing.request().method().name(), path, phrases));
    }

    static MessageCatalog phrases(HttpServerRequest request) {
        return TranslationCatalog.in(LanguageTags.of(request.getHeader("Accept-Language")));
    }

    private static void send(RoutingContext routing, ProblemResponder.SerializedProblem told) {
        HttpServerResponse response = routing.response();
        response.setStatusCode(told.answer().status()).putHeader("Content-Type", ProblemBody.MEDIA_TYPE);
        told.answer().headers().forEach(response::putHeader);
        response.end(Buffer.buffer(told.body()));
    }
}
