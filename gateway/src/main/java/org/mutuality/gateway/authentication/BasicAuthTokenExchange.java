package org.mutuality.gateway.authentication;

import static org.mutuality.gateway.problem.GatewayProblem.NOT_SIGNED_IN;
import static org.mutuality.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mutuality.gateway.limit.FailedLoginLimiter;
import org.mutuality.gateway.limit.LoginQueue;
import org.mutuality.gateway.problem.RequestRejectedException;

/** Exchanges the name and password of a data-collection app for a bearer token, with which the request is then forwarded. */
@Singleton
public class BasicAuthTokenExchange {

    // Shorter than the lifetime of a token, 50 s; a changed password takes effect after this time.
    private static final Duration CACHE_TTL = Duration.ofSeconds(30);
    private static final String HASH = "HmacSHA256";

    // Passwords are not stored, only their HMAC under a key of this process.
    private final SecretKeySpec key = key();
    private final Cache<String, String> tokens = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(CACHE_TTL)
            .build();
    private final PasswordGrantClient keycloak;
    private final FailedLoginLimiter failedLogins;
    private final LoginQueue queue;
    private final SingleFlight<String> limited = new SingleFlight<>();
    private final SingleFlight<String> logins = new SingleFlight<>();

    BasicAuthTokenExchange(PasswordGrantClient keycloak, FailedLoginLimiter failedLogins, LoginQueue queue) {
        this.keycloak = keycloak;
        this.failedLogins = failedLogins;
        this.queue = queue;
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

    // Phones that share an account send its password at the same moment. Keycloak is asked once for all of them, since
    // it
    // may refuse parallel logins of an account; the first flight is for the limits of an address.
    private Future<String> requestToken(HttpServerRequest request, String credentials, String hash) {
        String[] parts = decoded(credentials).split(":", 2);
        if (parts.length < 2) {
            return Future.failedFuture(new RequestRejectedException(NOT_SIGNED_IN));
        }
        String address = request.remoteAddress().hostAddress();
        Future<String> token = limited.run(
                address + ' ' + hash, () -> queue.run(address, () -> login(address, hash, parts[0], parts[1])));
        return onThisContext(token);
    }

    private Future<String> login(String address, String hash, String name, String password) {
        @Nullable String cached = tokens.getIfPresent(hash);
        if (cached != null) {
            return Future.succeededFuture(cached);
        }
        String account = hash(name.toLowerCase(Locale.ROOT));
        if (!failedLogins.tryAcquire(address, account)) {
            return Future.failedFuture(new RequestRejectedException(TOO_MANY_REQUESTS));
        }
        return logins.run(hash, () -> keycloak.token(name, password))
                .onSuccess(token -> {
                    failedLogins.recordSuccess(address, account);
                    tokens.put(hash, token);
                })
                .onFailure(failed -> {
                    boolean wrong =
                            failed instanceof RequestRejectedException rejected && rejected.problem() == NOT_SIGNED_IN;
                    if (!wrong) {
                        failedLogins.release(address, account);
                    }
                });
    }

    // Another request may complete the future on its own event loop.
    private static Future<String> onThisContext(Future<String> shared) {
        @Nullable Context context = Vertx.currentContext();
        if (context == null) {
            return shared;
        }
        Promise<String> here = Promise.promise();
        shared.onComplete(outcome -> context.runOnContext(run -> here.handle(outcome)));
        return here.future();
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
