package org.mutuality.launcher.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.mutuality.testkit.openapi.DocumentedResponses;

/** The gateway, as any client meets it; each response is compared with the OpenAPI document. */
final class StoryGatewayClient {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Supplier<String> url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(60))
            .build();

    /** @param url asked anew each time: a house that starts again has other ports */
    StoryGatewayClient(Supplier<String> url) {
        this.url = url;
    }

    SignedInUser as(String user) {
        return new SignedInUser(this, user);
    }

    /** @param token empty for none @param body empty for none */
    CompletableFuture<GatewayResponse> send(String token, String method, String path, String body) {
        return send(token, method, path, "application/json", body);
    }

    /** @param version of the thing, as its ETag has it */
    CompletableFuture<GatewayResponse> putVersion(String token, String path, int version, String body) {
        return send(request(token, "PUT", path, "application/json", body).header("If-Match", "\"" + version + "\""));
    }

    /** @param token empty for none @param type media type of the body @param body empty for none */
    CompletableFuture<GatewayResponse> send(String token, String method, String path, String type, String body) {
        return send(request(token, method, path, type, body));
    }

    private CompletableFuture<GatewayResponse> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(DocumentedResponses::checked)
                .thenApply(GatewayResponse::of);
    }

    private HttpRequest.Builder request(String token, String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.get() + path))
                .timeout(LONGEST)
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    /** A new access token, by the password that every demo user has. */
    String signIn(String user) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url.get() + "/realms/mutuality/protocol/openid-connect/token"))
                .timeout(LONGEST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=mutuality-cli&password=demo&username=" + user))
                .build();
        GatewayResponse response = http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(GatewayResponse::of)
                .join();
        if (response.status() != 200) {
            throw new AssertionError(user + " can't sign in: " + response);
        }
        return response.json().path("access_token").asText();
    }
}
