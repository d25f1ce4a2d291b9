package org.mutuality.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Client of the gateway that signs in with the demo accounts. */
final class DemoGatewayClient {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String gateway;

    DemoGatewayClient(String gateway) {
        this.gateway = gateway;
    }

    /** @throws IOException when the request fails or is rejected; the message has the response's body */
    void put(String user, String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
        if (response.statusCode() >= 300) {
            throw new IOException("PUT %s as %s: %d %s".formatted(path, user, response.statusCode(), response.body()));
        }
    }

    private String token(String user) throws IOException, InterruptedException {
        String token = tokens.get(user);
        if (token == null) {
            token = signIn(user);
            tokens.put(user, token);
        }
        return token;
    }

    private String signIn(String user) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(gateway + "/realms/mutuality/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=mutuality-cli&password=demo&username=" + user)));
        Matcher token = TOKEN.matcher(response.body());
        if (!token.find()) {
            throw new IOException(
                    "Cannot sign in as %s: %d %s".formatted(user, response.statusCode(), response.body()));
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
