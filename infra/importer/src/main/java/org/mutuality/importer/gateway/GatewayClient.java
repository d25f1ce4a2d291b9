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
public final class GatewayClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);

    private final URI base;
    private final HttpTransport exchange = new HttpTransport();
    private final RetryPolicy patience;
    private final AccessTokenProvider signIn;

    /** @param base scheme, host and port */
    public GatewayClient(URI base, Credentials credentials, RetryPolicy patience) {
        this.base = base;
        this.patience = patience;
        this.signIn = new AccessTokenProvider(base, credentials, exchange, patience);
    }

    public AccessTokenProvider signIn() {
        return signIn;
    }

    /** @throws GatewayUnreachableException nobody answered for the whole patience */
    public ApiResponse put(String path, Object body) {
        return send(request(path).PUT(json(body)), RetryPolicy::passing);
    }

    /** Without a body. */
    public ApiResponse put(String path) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.noBody()), RetryPolicy::passing);
    }

    public ApiResponse get(String path) {
        return send(request(path).GET(), RetryPolicy::passing);
    }

    /** Like {@link #put} for what stands on something made a moment ago: a 404 is asked again for 60 s. */
    public ApiResponse putOrAwaitParent(String path, Object body) {
        Instant end = Instant.now().plus(SOON);
        return send(
                request(path).PUT(json(body)),
                answer -> RetryPolicy.passing(answer)
                        || answer.status() == 404 && Instant.now().isBefore(end));
    }

    private ApiResponse send(HttpRequest.Builder request, Predicate<ApiResponse> again) {
        return patience.insist(() -> signedIn(request.copy()), again);
    }

    /** A 401 may only mean that the token ran out on the way, so it is believed from a new token only. */
    private AttemptResult signedIn(HttpRequest.Builder request) throws IOException {
        AccessToken token = signIn.token();
        AttemptResult made = exchange.send(bearing(token, request));
        if (made.answer().status() != 401) {
            return made;
        }
        signIn.drop(token);
        return exchange.send(bearing(signIn.token(), request));
    }

    private static HttpRequest bearing(AccessToken token, HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + token.value()).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(HttpTransport.LONGEST)
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
