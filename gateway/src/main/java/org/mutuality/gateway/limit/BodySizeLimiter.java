package org.mutuality.gateway.limit;

import static org.mutuality.gateway.problem.GatewayProblem.BODY_TOO_LARGE;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mutuality.gateway.problem.RequestRejectedException;

/** Limits the size of request bodies. A body with Content-Length is streamed; one without is buffered first. */
@Singleton
public class BodySizeLimiter {

    private final GatewayLimits limits;

    BodySizeLimiter(GatewayLimits limits) {
        this.limits = limits;
    }

    /** The buffered body; empty when it can be streamed. Fails with {@link RequestRejectedException}. */
    public Future<Optional<Body>> checkAndBuffer(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limits.bodyAt().getOrDefault(request.path(), limits.body());
        if (length != null) {
            return isWithin(length, limit)
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(new RequestRejectedException(BODY_TOO_LARGE));
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                ? buffer(request, limit).map(Body::body).map(Optional::of)
                : Future.succeededFuture(Optional.empty());
    }

    private Future<Buffer> buffer(HttpServerRequest request, long limit) {
        Promise<Buffer> whole = Promise.promise();
        Buffer buffer = Buffer.buffer();
        request.handler(piece -> {
            if (buffer.length() + piece.length() > limit) {
                whole.tryFail(new RequestRejectedException(BODY_TOO_LARGE));
            } else {
                buffer.appendBuffer(piece);
            }
        });
        request.exceptionHandler(whole::tryFail);
        request.endHandler(end -> whole.tryComplete(buffer));
        request.resume();
        return whole.future();
    }

    private boolean isWithin(String length, long limit) {
        try {
            return Long.parseLong(length) <= limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
