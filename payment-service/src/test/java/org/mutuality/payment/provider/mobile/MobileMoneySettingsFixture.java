package org.mutuality.payment.provider.mobile;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** An operator as tests reach it. */
record MobileMoneySettingsFixture(
        Optional<URI> url,
        Optional<Set<String>> countries,
        Optional<Set<String>> currencies,
        Optional<String> key,
        Optional<String> clientId,
        Optional<String> bearer,
        String account,
        Optional<URI> callback,
        Optional<String> callbackSecret,
        Duration callbackWindow,
        Duration connectTimeout,
        Duration timeout,
        int ordersPerSecond,
        int queriesPerSecond,
        Duration breakerPause)
        implements OperatorSettings {
    static final String SECRET = "only for tests";

    static MobileMoneySettingsFixture at(URI url, Optional<URI> callback, Duration timeout) {
        return new MobileMoneySettingsFixture(
                Optional.of(url),
                Optional.empty(),
                Optional.empty(),
                Optional.of("key"),
                Optional.empty(),
                Optional.empty(),
                "mutuality",
                callback,
                Optional.of(SECRET),
                Duration.ofMinutes(5),
                Duration.ofSeconds(2),
                timeout,
                100,
                200,
                Duration.ofSeconds(2));
    }
}
