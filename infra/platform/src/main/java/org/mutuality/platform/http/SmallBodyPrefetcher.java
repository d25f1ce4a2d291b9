package org.mutuality.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Reads small JSON bodies before a thread is assigned to the request: a thread that waits for the body would be
 * suspended and woken once more. Larger bodies, and those without a length, are read by the resource.
 */
@Singleton
class SmallBodyPrefetcher {
    // After authentication (-200), so that nothing is read from anonymous callers; before Quarkus' own limit (-2).
    private static final int AFTER_AUTHENTICATION = -50;
    private static final int MAX_BYTES = 64 * 1024;

    private final BodyHandler bodyHandler = BodyHandler.create(false).setBodyLimit(MAX_BYTES);

    void install(@Observes Router router) {
        router.route().order(AFTER_AUTHENTICATION).handler(this::read);
    }

    private void read(RoutingContext routing) {
        if (isSmall(routing.request().getHeader(HttpHeaders.CONTENT_LENGTH))
                && isJson(routing.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            bodyHandler.handle(routing);
        } else {
            routing.next();
        }
    }

    // Netty guarantees a number. Zero is excluded because Quarkus would try to read the body again.
    private static boolean isSmall(@Nullable String length) {
        if (length == null || length.length() > 5) {
            return false;
        }
        int bytes = Integer.parseInt(length);
        return bytes > 0 && bytes <= MAX_BYTES;
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.startsWith("application/json");
    }
}
