package org.mutuality.platform.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A required server is unavailable; the same request may succeed later. Answered with 503 and Retry-After. */
public final class ServerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(2);

    private final Duration retryAfter;

    /** @param server name of the server, such as "the database" */
    public ServerUnavailableException(String server) {
        this(server, DEFAULT_RETRY_AFTER, null);
    }

    public ServerUnavailableException(String server, @Nullable Throwable cause) {
        this(server, DEFAULT_RETRY_AFTER, cause);
    }

    public ServerUnavailableException(String server, Duration retryAfter, @Nullable Throwable cause) {
        super(server + " is unavailable", cause, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
