package org.mutuality.importer.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * The platform as a stranger sees it: signed-in GET and PUT. Every PUT here names its own thing, so it may be repeated
 * when an answer was lost.
 */
public final class Gateway {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);

    private final URI base;
    private final Exchange exchange = new Exchange();
    private final Patience patience;
    private final SignIn signIn;

    /** @param base scheme, host and port */
    public Gateway(URI base, Credentials credentials, Patience patience) {
        this.base = base;
        this.patience = patience;
        this.signIn = new SignIn(base, credentials, exchange, patience);
    }

    public SignIn signIn() {
        return signIn;
    }

    /** @throws Unreachable nobody answered for the whole patience */
    public Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)), Patience::passing);
    }

    /** Without a body. */
    public Answer put(String path) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.noBody()), Patience::passing);
    }

    public Answer get(String path) {
        return send(request(path).GET(), Patience::passing);
    }

    /** Like {@link #put} for what stands on something made a moment ago: a 404 is asked again for 60 s. */
    public Answer putSoon(String path, Object body) {
        Instant end = Instant.now().plus(SOON);
        return send(
                request(path).PUT(json(body)),
                answer -> Patience.passing(answer)
                        || answer.status() == 404 && Instant.now().isBefore(end));
    }

    private Answer send(HttpRequest.Builder request, Predicate<Answer> again) {
        return patience.insist(() -> signedIn(request.copy()), again);
    }

    /** A 401 may only mean that the token ran out on the way, so it is believed from a new token only. */
    private Attempt signedIn(HttpRequest.Builder request) throws IOException {
        Token token = signIn.token();
        Attempt made = exchange.send(bearing(token, request));
        if (made.answer().status() != 401) {
            return made;
        }
        signIn.drop(token);
        return exchange.send(bearing(signIn.token(), request));
    }

    private static HttpRequest bearing(Token token, HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + token.value()).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Exchange.LONGEST)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + body, e);
        }
    }
}
