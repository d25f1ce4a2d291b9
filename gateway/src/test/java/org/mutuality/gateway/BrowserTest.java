package org.mutuality.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.servers.TestServers;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A person with a browser: signs in at Keycloak, asks with a cookie, signs out. */
@QuarkusTest
@QuarkusTestResource(GatewayBackends.class)
class BrowserTest {

    @TestHTTPResource("/")
    URI door;

    @Test
    void a_session_speaks_for_its_person_but_only_from_our_own_pages() throws Exception {
        Browser browser = new Browser();
        String name = account();
        HttpResponse<String> home = browser.signIn(door.resolve("/sign-in"), name, name);
        assertThat(home.body()).contains("Sign out");

        HttpResponse<String> asked = browser.send(HttpRequest.newBuilder(door.resolve("/trends")));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("\"authorization\":\"Bearer ").doesNotContain("q_session");

        assertThat(put(browser, "Sec-Fetch-Site", "same-origin")).isEqualTo(201);
        assertThat(put(browser, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(put(browser, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(put(browser, "Origin", "http://" + door.getAuthority())).isEqualTo(201);
        assertThat(put(browser, "Origin", "http://evil.example")).isEqualTo(403);
        assertThat(put(browser, "X-Nothing", "said")).isEqualTo(403);

        browser.follow(door.resolve("/sign-out"));
        assertThat(browser.send(HttpRequest.newBuilder(door.resolve("/trends"))).statusCode())
                .isEqualTo(401);
    }

    private int put(Browser browser, String header, String value) throws Exception {
        return browser.send(HttpRequest.newBuilder(door.resolve("/journals/1/2021-01"))
                        .header(header, value)
                        .PUT(BodyPublishers.ofString("{}")))
                .statusCode();
    }

    /** Its password is its name. */
    private static String account() {
        TestServers servers = TestServers.shared();
        String name = "browser-" + UUID.randomUUID();
        String admin = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", servers.keycloakAdmin())
                .formParam("password", servers.keycloakAdminPassword())
                .post(servers.keycloak() + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        given().auth()
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
                .statusCode(201);
        return name;
    }
}
