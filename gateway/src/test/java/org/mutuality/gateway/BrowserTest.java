package org.mutuality.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.servers.TestServers;

/** A browser that signs in at Keycloak, sends requests with a cookie and signs out. */
@QuarkusTest
@QuarkusTestResource(GatewayBackends.class)
class BrowserTest {

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void a_session_authenticates_requests_of_the_own_pages_only() throws Exception {
        Browser browser = new Browser();
        String name = account();
        HttpResponse<String> home = browser.signIn(gateway.resolve("/sign-in"), name, name);
        assertThat(home.body()).contains("Sign out");

        HttpResponse<String> response = browser.send(HttpRequest.newBuilder(gateway.resolve("/trends")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"authorization\":\"Bearer ").doesNotContain("q_session");

        assertThat(put(browser, "Sec-Fetch-Site", "same-origin")).isEqualTo(201);
        assertThat(put(browser, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(put(browser, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(put(browser, "Origin", "http://" + gateway.getAuthority())).isEqualTo(201);
        assertThat(put(browser, "Origin", "http://evil.example")).isEqualTo(403);
        assertThat(put(browser, "X-Other", "value")).isEqualTo(403);

        browser.follow(gateway.resolve("/sign-out"));
        assertThat(browser.send(HttpRequest.newBuilder(gateway.resolve("/trends")))
                        .statusCode())
                .isEqualTo(401);
    }

    private int put(Browser browser, String header, String value) throws Exception {
        return browser.send(HttpRequest.newBuilder(gateway.resolve("/journals/1/2021-01"))
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
