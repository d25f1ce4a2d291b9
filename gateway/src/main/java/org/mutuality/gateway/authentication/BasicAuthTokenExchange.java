package org.mutuality.gateway.authentication;

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
import static org.mutuality.gateway.problem.GatewayProblem.NOT_SIGNED_IN;
import static org.mutuality.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

/** Makes a bearer token of a phone's name and password; from then on the request is like any other. */
@Singleton
public class BasicAuthTokenExchange {

    // Shorter than any token's life; a changed password is asked for again after this.
    private static final Duration CACHE_TTL = Duration.ofSeconds(60);
    private static final String HASH = "HmacSHA256";

    // Passwords aren't kept: only a hash, by a key that dies with this process.
    private final SecretKeySpec key = key();
    private final Cache<String, String> tokens = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(CACHE_TTL)
            .build();
    private final PasswordGrantClient keycloak;
    private final FailedLoginLimiter attempts;

    BasicAuthTokenExchange(PasswordGrantClient keycloak, FailedLoginLimiter attempts) {
        this.keycloak = keycloak;
        this.attempts = attempts;
    }

    /** Fails with {@link RequestRejectedException}: a wrong password, too many of them, or Keycloak is away. */
    public Future<Void> exchange(HttpServerRequest request) {
        @Nullable String credentials = OpenRosaRequests.credentials(request);
        if (credentials == null || !OpenRosaRequests.allowsBasicAuth(request.path())) {
            return Future.succeededFuture();
        }
        String hash = hash(credentials);
        @Nullable String known = tokens.getIfPresent(hash);
        return (known == null ? requestToken(request, credentials, hash) : Future.succeededFuture(known)).map(token -> {
            request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return null;
        });
    }

    private Future<String> requestToken(HttpServerRequest request, String credentials, String hash) {
        String address = request.remoteAddress().hostAddress();
        if (!attempts.tryAcquire(address)) {
            return Future.failedFuture(new RequestRejectedException(TOO_MANY_REQUESTS));
        }
        String[] told = decoded(credentials).split(":", 2);
        if (told.length < 2) {
            return Future.failedFuture(new RequestRejectedException(NOT_SIGNED_IN));
        }
        return keycloak.token(told[0], told[1]).onSuccess(token -> {
            attempts.releaseOnSuccess(address);
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
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    private static SecretKeySpec key() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, HASH);
    }
}
