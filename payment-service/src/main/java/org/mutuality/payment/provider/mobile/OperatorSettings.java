package org.mutuality.payment.provider.mobile;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.payment.provider.RouteSettings;

/** One mobile-money operator. */
public interface OperatorSettings extends RouteSettings {
    /** Root of its API, without a slash at the end; empty: the route is not configured. */
    Optional<URI> url();

    /** Sent as X-API-Key; empty for none. */
    Optional<String> key();

    /** Sent as X-Client-Id; empty for none. */
    Optional<String> clientId();

    /** OAuth 2 token, sent as {@code Authorization: Bearer}; empty for none. */
    Optional<String> bearer();

    /** Our account at the operator, from which it pays. */
    @WithDefault("mutuality")
    String account();

    /** URL at which the operator calls back; empty: we only poll. */
    Optional<URI> callback();

    /** Shared secret for the signature of callbacks; empty: no callback is accepted. */
    Optional<String> callbackSecret();

    /** How far the date of a callback may be from now. */
    @WithDefault("PT5M")
    Duration callbackWindow();

    /** Timeout for a connection. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** Timeout for a whole response; after it the order's status is unknown. */
    @WithDefault("PT10S")
    Duration timeout();

    /** Orders per second that the operator accepts; more wait for their turn. */
    @WithDefault("100")
    int ordersPerSecond();

    /** Queries per second that the operator accepts. */
    @WithDefault("200")
    int queriesPerSecond();

    /** How long the operator is not called after half of the last twenty calls failed. */
    @WithDefault("PT2S")
    Duration breakerPause();
}
