package org.mutuality.tokens;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Public keys with which the realm signs tokens. They are fetched in the background; a key that is not loaded yet
 * counts as unknown. Source: the realm's {@code /protocol/openid-connect/certs}.
 */
@Singleton
class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final Duration REFRESH_AFTER = Duration.ofMinutes(5);
    // Keycloak would accept an upgrade to HTTP/2 without TLS, which occasionally corrupts a response.
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final Optional<URI> certificates;
    private final AtomicLong lastFetch = new AtomicLong(System.nanoTime() - REFRESH_AFTER.toNanos());
    private volatile Map<String, PublicKey> keys = Map.of();

    @Inject
    SigningKeys(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> realm) {
        certificates = realm.map(url -> URI.create(url + "/protocol/openid-connect/certs"));
    }

    /**
     * Finds a key; null when it is not known, and then a fetch is started if the last one is long enough ago.
     *
     * @param id key id, {@code kid}
     */
    @Nullable
    PublicKey find(String id) {
        @Nullable PublicKey found = keys.get(id);
        certificates.ifPresent(url -> fetchAfter(url, found == null ? RETRY_AFTER : REFRESH_AFTER));
        return found;
    }

    private void fetchAfter(URI url, Duration pause) {
        long now = System.nanoTime();
        long last = lastFetch.get();
        if (now - last >= pause.toNanos() && lastFetch.compareAndSet(last, now)) {
            HttpRequest request =
                    HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(5)).build();
            HTTP.sendAsync(request, BodyHandlers.ofString())
                    .thenAccept(response -> keys = read(response.body()))
                    .exceptionally(failure -> {
                        LOG.debug("Cannot fetch the signing keys", failure);
                        return null;
                    });
        }
    }

    private static Map<String, PublicKey> read(String body) {
        try {
            return new JsonWebKeySet(body)
                    .getJsonWebKeys().stream()
                            .filter(key -> key instanceof PublicJsonWebKey && key.getKeyId() != null)
                            .collect(Collectors.toUnmodifiableMap(
                                    key -> key.getKeyId(), key -> ((PublicJsonWebKey) key).getPublicKey()));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
