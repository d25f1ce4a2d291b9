package org.mutuality.platform.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server we need is away; the same request may succeed later. 503 with Retry-After. */
public final class ServerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Duration retryAfter;

    /** @param what the server that is away, as in "the database" */
    public ServerUnavailableException(String what) {
        this(what, SOON, null);
    }

    public ServerUnavailableException(String what, @Nullable Throwable cause) {
        this(what, SOON, cause);
    }

    public ServerUnavailableException(String what, Duration retryAfter, @Nullable Throwable cause) {
        super(what + " is unavailable", cause, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
