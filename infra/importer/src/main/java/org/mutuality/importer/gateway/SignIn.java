package org.mutuality.importer.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Holds a token that is good for a while yet; one caller fetches the next, the others wait for it. */
public final class SignIn {
    private final ReentrantLock fetching = new ReentrantLock();
    private final HttpRequest request;
    private final Exchange exchange;
    private final Patience patience;
    private volatile Token token = Token.NONE;

    SignIn(URI base, Credentials credentials, Exchange exchange, Patience patience) {
        this.exchange = exchange;
        this.patience = patience;
        this.request = HttpRequest.newBuilder(base.resolve("/realms/mutuality/protocol/openid-connect/token"))
                .timeout(Exchange.LONGEST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(credentials.form()))
                .build();
    }

    /** @throws Refused the sign-in is refused @throws Unreachable nobody answered for the whole patience */
    public Token token() {
        Token held = token;
        return held.fresh(Instant.now()) ? held : next();
    }

    /** After a 401: the next {@link #token()} is another one than {@code refused}. */
    void drop(Token refused) {
        fetching.lock();
        try {
            token = refused.equals(token) ? Token.NONE : token;
        } finally {
            fetching.unlock();
        }
    }

    private Token next() {
        fetching.lock();
        try {
            token = token.fresh(Instant.now()) ? token : fetch();
            return token;
        } finally {
            fetching.unlock();
        }
    }

    private Token fetch() {
        // Keycloak says 500 while its own database is away.
        Answer answer =
                patience.insist(() -> exchange.send(request), said -> Patience.passing(said) || said.status() == 500);
        if (!answer.fine()) {
            throw new Refused("sign-in", answer);
        }
        JsonNode body = answer.body();
        Duration life = Duration.ofSeconds(body.path("expires_in").asLong());
        return Token.of(body.path("access_token").asText(), life, Instant.now());
    }
}
