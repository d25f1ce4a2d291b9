package org.mutuality.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.mutuality.servers.TestServers;

/** Accounts at Keycloak that sign in by a password. */
final class Accounts {

    private Accounts() {}

    /** Creates an account whose password is its name. */
    static void create(String name, String... roles) {
        TestServers servers = TestServers.shared();
        String admin = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", servers.keycloakAdmin())
                .formParam("password", servers.keycloakAdminPassword())
                .post(servers.keycloak() + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        String account = given().auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", name, "temporary", false))))
                .post(servers.keycloak() + "/admin/realms/mutuality/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        for (String role : roles) {
            Map<String, Object> found = given().auth()
                    .oauth2(admin)
                    .get(servers.keycloak() + "/admin/realms/mutuality/roles/" + role)
                    .jsonPath()
                    .getMap("$");
            given().auth()
                    .oauth2(admin)
                    .contentType(ContentType.JSON)
                    .body(List.of(found))
                    .post(account + "/role-mappings/realm")
                    .then()
                    .statusCode(204);
        }
    }
}
