package org.mutuality.importer.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Holds a token that is good for a while yet; one caller fetches the next, the others wait for it. */
public final class AccessTokenProvider {
    private final ReentrantLock fetching = new ReentrantLock();
    private final HttpRequest request;
    private final HttpTransport exchange;
    private final RetryPolicy patience;
    private volatile AccessToken token = AccessToken.NONE;

    AccessTokenProvider(URI base, Credentials credentials, HttpTransport exchange, RetryPolicy patience) {
        this.exchange = exchange;
        this.patience = patience;
        this.request = HttpRequest.newBuilder(base.resolve("/realms/mutuality/protocol/openid-connect/token"))
                .timeout(HttpTransport.LONGEST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(credentials.form()))
                .build();
    }

    /** @throws ApiErrorException the sign-in is refused @throws GatewayUnreachableException nobody answered for the whole patience */
    public AccessToken token() {
        AccessToken held = token;
        return held.fresh(Instant.now()) ? held : next();
    }

    /** After a 401: the next {@link #token()} is another one than {@code refused}. */
    void drop(AccessToken refused) {
        fetching.lock();
        try {
            token = refused.equals(token) ? AccessToken.NONE : token;
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
        // Keycloak says 500 while its own database is away.
        ApiResponse answer = patience.insist(
                () -> exchange.send(request), said -> RetryPolicy.passing(said) || said.status() == 500);
        if (!answer.fine()) {
            throw new ApiErrorException("sign-in", answer);
        }
        JsonNode body = answer.body();
        Duration life = Duration.ofSeconds(body.path("expires_in").asLong());
        return AccessToken.of(body.path("access_token").asText(), life, Instant.now());
    }
}
