package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.mutuality.servers.KeycloakServer;

/** One account at Keycloak that is any family's in turn: making one for each of hundreds would take longer than the story. */
final class FamilySignIn {
    private static final String USERS = "/admin/realms/mutuality/users";

    private final String name = "any-family-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;
    private final String adminPassword;
    private final StoryGatewayClient gate;
    private String userId = "";

    FamilySignIn(RunningStack stack, StoryGatewayClient gate) {
        this.keycloak = "http://127.0.0.1:" + stack.state("keycloak.port");
        this.adminPassword = stack.secret("keycloak." + KeycloakServer.ADMIN);
        this.gate = gate;
    }

    /** An access token of that family. */
    String of(UUID family) {
        String admin = admin();
        if (userId.isEmpty()) {
            userId = made(admin);
        }
        assertThat(sent(admin, "PUT", USERS + "/" + userId, account(name, family))
                        .statusCode())
                .isEqualTo(204);
        return gate.signIn(name);
    }

    /** A further account, of another family. */
    void createAnother(UUID family) {
        HttpResponse<String> made = sent(admin(), "POST", USERS, account(name + "-" + family, family));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    /** Number of accounts of a family. */
    int accountsOf(UUID family) {
        return GatewayResponse.of(sent(admin(), "GET", USERS + "?q=family_id:" + family, ""))
                .json()
                .size();
    }

    private String made(String admin) {
        HttpResponse<String> made = sent(admin, "POST", USERS, account(name, UUID.randomUUID()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String address = made.headers().firstValue("Location").orElseThrow();
        String id = address.substring(address.lastIndexOf('/') + 1);
        String role =
                sent(admin, "GET", "/admin/realms/mutuality/roles/family", "").body();
        sent(admin, "POST", USERS + "/" + id + "/role-mappings/realm", "[" + role + "]");
        return id;
    }

    private static String account(String name, UUID family) {
        return """
                {"username": "%s", "enabled": true, "attributes": {"family_id": ["%s"]},
                 "credentials": [{"type": "password", "value": "demo", "temporary": false}]}""".formatted(name, family);
    }

    private String admin() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=" + KeycloakServer.ADMIN
                        + "&password=" + adminPassword))
                .build();
        return GatewayResponse.of(answer(request)).json().path("access_token").asText();
    }

    private HttpResponse<String> sent(String token, String method, String path, String body) {
        return answer(HttpRequest.newBuilder(URI.create(keycloak + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
