package org.mutuality.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Has a small JSON body here before a thread is given to its request: one that had to wait for it would be put to sleep and woken
 * once more. Larger ones, and such as don't tell their length, are read by who wants them.
 */
@Singleton
class SmallBodyPrefetcher {
    // After sign-in (-200), so that nothing is read of a stranger; before Quarkus' own limit (-2).
    private static final int AFTER_SIGN_IN = -50;
    private static final int MOST = 64 * 1024;

    private final BodyHandler whole = BodyHandler.create(false).setBodyLimit(MOST);

    void install(@Observes Router router) {
        router.route().order(AFTER_SIGN_IN).handler(this::read);
    }

    private void read(RoutingContext routing) {
        if (isSmall(routing.request().getHeader(HttpHeaders.CONTENT_LENGTH))
                && isJson(routing.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            whole.handle(routing);
        } else {
            routing.next();
        }
    }

    // A number it is: Netty refuses all else. Of none at all Quarkus wouldn't believe that it has been read.
    private static boolean isSmall(@Nullable String length) {
        if (length == null || length.length() > 5) {
            return false;
        }
        int bytes = Integer.parseInt(length);
        return bytes > 0 && bytes <= MOST;
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.startsWith("application/json");
    }
}
