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
 * Public keys by which the realm signs. Fetched beside, never waited for: who asks for one that isn't there yet goes without.
 * Source: the realm's {@code /protocol/openid-connect/certs}.
 */
@Singleton
class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration STALE = Duration.ofMinutes(5);
    // Keycloak would take a switch to HTTP/2 without TLS, which garbles an answer now and then.
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final Optional<URI> certificates;
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - STALE.toNanos());
    private volatile Map<String, PublicKey> keys = Map.of();

    @Inject
    SigningKeys(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> realm) {
        certificates = realm.map(url -> URI.create(url + "/protocol/openid-connect/certs"));
    }

    /** Null when it isn't known; then it is asked for, so that it may be known soon. */
    @Nullable
    PublicKey find(String id) {
        @Nullable PublicKey found = keys.get(id);
        certificates.ifPresent(url -> fetchAfter(url, found == null ? SOON : STALE));
        return found;
    }

    private void fetchAfter(URI url, Duration pause) {
        long now = System.nanoTime();
        long last = asked.get();
        if (now - last >= pause.toNanos() && asked.compareAndSet(last, now)) {
            HttpRequest request =
                    HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(5)).build();
            HTTP.sendAsync(request, BodyHandlers.ofString())
                    .thenAccept(answer -> keys = read(answer.body()))
                    .exceptionally(failed -> {
                        LOG.debug("signing keys could not be fetched", failed);
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
