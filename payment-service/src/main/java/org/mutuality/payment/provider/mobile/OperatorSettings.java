package org.mutuality.payment.provider.mobile;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.payment.provider.RouteSettings;

/** How one operator is reached. */
public interface OperatorSettings extends RouteSettings {
    /** Root of its API, without a slash at the end; empty: nobody is paid this way. */
    Optional<URI> url();

    /** Pre-shared, goes out as X-API-Key; empty: none. */
    Optional<String> key();

    /** Goes out as X-Client-Id; empty: none. */
    Optional<String> clientId();

    /** OAuth 2 token of the operator's, goes out as {@code Authorization: Bearer}; empty: none. */
    Optional<String> bearer();

    /** Our own account at the operator, from which it pays. */
    @WithDefault("mutuality")
    String account();

    /** Where the operator may call us back; empty: we only ask. */
    Optional<URI> callback();

    /** Shared with the operator, signs its callbacks; empty: no callback is believed. */
    Optional<String> callbackSecret();

    /** How far the date of a callback may be from now. */
    @WithDefault("PT5M")
    Duration callbackWindow();

    @WithDefault("PT2S")
    Duration connectTimeout();

    /** For a whole answer; after it, what became of an order is unknown. */
    @WithDefault("PT10S")
    Duration timeout();

    /** Orders that it takes in a second; more wait for their turn. */
    @WithDefault("100")
    int ordersPerSecond();

    /** Questions that it answers in a second. */
    @WithDefault("200")
    int questionsPerSecond();

    /** For how long it is let alone when half of the last twenty calls found nobody. */
    @WithDefault("PT2S")
    Duration breakerPause();
}
