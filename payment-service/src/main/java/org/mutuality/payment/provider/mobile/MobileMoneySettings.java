package org.mutuality.payment.provider.mobile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the operator is reached. Rates and breakers are MicroProfile Fault Tolerance's, as {@code
 * smallrye.faulttolerance."org.mutuality.payment.provider.mobile.Operator/post".rate-limit.value=200}.
 */
@ConfigMapping(prefix = "mutuality.payment.mobile-money")
public interface MobileMoneySettings {
    /** Root of its API, without a slash at the end; empty: nobody is paid this way. */
    Optional<URI> url();

    /** In which it pays, ISO 3166 alpha-2 with commas between them; empty: in all. */
    Optional<Set<String>> countries();

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
}
