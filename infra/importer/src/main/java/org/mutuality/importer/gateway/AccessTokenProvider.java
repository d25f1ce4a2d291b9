package org.mutuality.importer.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Caches an access token and renews it before it expires; one caller fetches the next token, the others wait for it. */
public final class AccessTokenProvider {
    private final ReentrantLock fetching = new ReentrantLock();
    private final HttpRequest request;
    private final HttpTransport transport;
    private final RetryPolicy retries;
    private volatile AccessToken token = AccessToken.NONE;

    AccessTokenProvider(URI base, Credentials credentials, HttpTransport transport, RetryPolicy retries) {
        this.transport = transport;
        this.retries = retries;
        this.request = HttpRequest.newBuilder(base.resolve("/realms/mutuality/protocol/openid-connect/token"))
                .timeout(HttpTransport.TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(credentials.form()))
                .build();
    }

    /**
     * @throws ApiErrorException the sign-in is rejected
     * @throws GatewayUnreachableException no response before the timeout
     */
    public AccessToken token() {
        AccessToken current = token;
        return current.fresh(Instant.now()) ? current : next();
    }

    /** After a 401: the next {@link #token()} differs from {@code rejected}. */
    void drop(AccessToken rejected) {
        fetching.lock();
        try {
            token = rejected.equals(token) ? AccessToken.NONE : token;
        } finally {
            fetching.unlock();
        }
    }

    private AccessToken next() {
        fetching.lock();
        try {
            token = token.fresh(Instant.now()) ? token : fetch();
            return token;
        } finally {
            fetching.unlock();
        }
    }

    private AccessToken fetch() {
        // Keycloak responds with 500 while its database is unavailable.
        ApiResponse response = retries.execute(
                () -> transport.send(request),
                received -> RetryPolicy.isTransient(received) || received.status() == 500);
        if (!response.isSuccess()) {
            throw new ApiErrorException("sign-in", response);
        }
        JsonNode body = response.body();
        Duration life = Duration.ofSeconds(body.path("expires_in").asLong());
        return AccessToken.of(body.path("access_token").asText(), life, Instant.now());
    }
}
