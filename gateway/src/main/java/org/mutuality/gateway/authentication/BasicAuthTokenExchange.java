package org.mutuality.gateway.authentication;

import static org.mutuality.gateway.problem.GatewayProblem.NOT_SIGNED_IN;
import static org.mutuality.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mutuality.gateway.limit.FailedLoginLimiter;
import org.mutuality.gateway.problem.RequestRejectedException;

/** Exchanges the name and password of a data-collection app for a bearer token, with which the request is then forwarded. */
@Singleton
public class BasicAuthTokenExchange {

    // Shorter than the lifetime of a token; a changed password takes effect after this time.
    private static final Duration CACHE_TTL = Duration.ofSeconds(60);
    private static final String HASH = "HmacSHA256";

    // Passwords are not stored, only their HMAC under a key of this process.
    private final SecretKeySpec key = key();
    private final Cache<String, String> tokens = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(CACHE_TTL)
            .build();
    private final PasswordGrantClient keycloak;
    private final FailedLoginLimiter failedLogins;

    BasicAuthTokenExchange(PasswordGrantClient keycloak, FailedLoginLimiter failedLogins) {
        this.keycloak = keycloak;
        this.failedLogins = failedLogins;
    }

    /** Fails with {@link RequestRejectedException}: wrong password, too many failed logins, or Keycloak unavailable. */
    public Future<Void> exchange(HttpServerRequest request) {
        @Nullable String credentials = OpenRosaRequests.credentials(request);
        if (credentials == null || !OpenRosaRequests.allowsBasicAuth(request.path())) {
            return Future.succeededFuture();
        }
        String hash = hash(credentials);
        @Nullable String cached = tokens.getIfPresent(hash);
        return (cached == null ? requestToken(request, credentials, hash) : Future.succeededFuture(cached))
                .map(token -> {
                    request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
                    return null;
                });
    }

    private Future<String> requestToken(HttpServerRequest request, String credentials, String hash) {
        String address = request.remoteAddress().hostAddress();
        if (!failedLogins.tryAcquire(address)) {
            return Future.failedFuture(new RequestRejectedException(TOO_MANY_REQUESTS));
        }
        String[] parts = decoded(credentials).split(":", 2);
        if (parts.length < 2) {
            return Future.failedFuture(new RequestRejectedException(NOT_SIGNED_IN));
        }
        return keycloak.token(parts[0], parts[1]).onSuccess(token -> {
            failedLogins.releaseOnSuccess(address);
            tokens.put(hash, token);
        });
    }

    private static String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String hash(String credentials) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(credentials.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }

    private static SecretKeySpec key() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, HASH);
    }
}
