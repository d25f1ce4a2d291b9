package org.mutuality.platform.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A required server is unavailable; the same request may succeed later. Answered with 503 and Retry-After. */
public final class ServerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(2);

    private final Duration retryAfter;
    private final transient Message detail;

    /** @param server name of the server, such as "the database" */
    public ServerUnavailableException(String server) {
        this(server, DEFAULT_RETRY_AFTER, null);
    }

    public ServerUnavailableException(String server, @Nullable Throwable cause) {
        this(server, DEFAULT_RETRY_AFTER, cause);
    }

    public ServerUnavailableException(String server, Duration retryAfter, @Nullable Throwable cause) {
        this(server + " is unavailable", Message.of("problem.service-unavailable.server"), retryAfter, cause);
    }

    private ServerUnavailableException(String log, Message detail, Duration retryAfter, @Nullable Throwable cause) {
        super(log, cause, false, false);
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    /**
     * What is not there yet or has no room, when it is no server that is down.
     *
     * @param log English text for the log
     * @param detail text for the caller
     */
    public static ServerUnavailableException of(String log, Message detail) {
        return new ServerUnavailableException(log, detail, DEFAULT_RETRY_AFTER, null);
    }

    /** Explanation for the caller; which server it is, only the log says. */
    public Message detail() {
        return detail;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
