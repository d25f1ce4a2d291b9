package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mutuality.servers.KeycloakServer;

/** Accounts at Keycloak with given roles and claims. */
final class StoryAccounts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "/admin/realms/mutuality";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String keycloak;
    private final StoryGatewayClient gateway;
    private final String admin;

    StoryAccounts(RunningStack stack, StoryGatewayClient gateway) {
        this.keycloak = "http://127.0.0.1:" + stack.state("keycloak.port");
        this.gateway = gateway;
        this.admin = admin(stack.secret("keycloak." + KeycloakServer.ADMIN));
    }

    /** Access token of a new account. @param attributes become claims of the same name */
    String token(Map<String, List<String>> attributes, String... roles) {
        String name = "account-" + UUID.randomUUID();
        HttpResponse<String> created = send(
                "POST",
                REALM + "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", "demo", "temporary", false))));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        for (String role : roles) {
            Object known = read(send("GET", REALM + "/roles/" + role, Map.of()).body());
            assertThat(send("POST", REALM + "/users/" + id + "/role-mappings/realm", List.of(known))
                            .statusCode())
                    .isEqualTo(204);
        }
        return gateway.signIn(name);
    }

    private String admin(String password) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=" + KeycloakServer.ADMIN
                        + "&password=" + password))
                .build();
        return GatewayResponse.of(answer(request)).json().path("access_token").asText();
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        return answer(HttpRequest.newBuilder(URI.create(keycloak + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + admin)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)))
                .build());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(String body) {
        try {
            return JSON.readValue(body, Map.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
