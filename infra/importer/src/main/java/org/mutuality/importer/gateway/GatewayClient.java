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
 * Client of the public API: authenticated GET, PUT and POST. Every one can be repeated, so it is when a response was lost.
 */
public final class GatewayClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PARENT_TIMEOUT = Duration.ofSeconds(60);

    private final URI base;
    private final HttpTransport transport = new HttpTransport();
    private final RetryPolicy retries;
    private final AccessTokenProvider signIn;

    /** @param base scheme, host and port */
    public GatewayClient(URI base, Credentials credentials, RetryPolicy retries) {
        this.base = base;
        this.retries = retries;
        this.signIn = new AccessTokenProvider(base, credentials, transport, retries);
    }

    public AccessTokenProvider signIn() {
        return signIn;
    }

    /** @throws GatewayUnreachableException no response before the timeout */
    public ApiResponse put(String path, Object body) {
        return send(request(path).PUT(json(body)), RetryPolicy::isTransient);
    }

    /** For a POST that can be sent again, as those of the importer. */
    public ApiResponse post(String path, Object body) {
        return send(request(path).POST(json(body)), RetryPolicy::isTransient);
    }

    /** Without a body. */
    public ApiResponse put(String path) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.noBody()), RetryPolicy::isTransient);
    }

    public ApiResponse get(String path) {
        return send(request(path).GET(), RetryPolicy::isTransient);
    }

    /** Like {@link #put}, for a resource whose parent has just been created: a 404 is retried for 60 s. */
    public ApiResponse putOrAwaitParent(String path, Object body) {
        Instant end = Instant.now().plus(PARENT_TIMEOUT);
        return send(
                request(path).PUT(json(body)),
                response -> RetryPolicy.isTransient(response)
                        || response.status() == 404 && Instant.now().isBefore(end));
    }

    private ApiResponse send(HttpRequest.Builder request, Predicate<ApiResponse> retry) {
        return retries.execute(() -> sendAuthorized(request.copy()), retry);
    }

    /** A 401 may mean that the token has just expired, so the request is repeated once with a new token. */
    private AttemptResult sendAuthorized(HttpRequest.Builder request) throws IOException {
        AccessToken token = signIn.token();
        AttemptResult result = transport.send(authorized(token, request));
        if (result.response().status() != 401) {
            return result;
        }
        signIn.drop(token);
        return transport.send(authorized(signIn.token(), request));
    }

    private static HttpRequest authorized(AccessToken token, HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + token.value()).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(HttpTransport.TIMEOUT)
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
