package org.mutuality.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A browser that signs in at Keycloak, sends requests with a cookie and signs out. */
@QuarkusTest
@QuarkusTestResource(GatewayBackends.class)
class BrowserTest {

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void a_session_authenticates_requests_of_the_own_pages_only() throws Exception {
        Browser browser = new Browser();
        String name = "browser-" + UUID.randomUUID();
        Accounts.create(name);
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

    @Test
    void an_operator_sees_dead_letters_and_replays_them_by_buttons_of_the_own_page_only() throws Exception {
        URI page = gateway.resolve("/dead-letters");
        Browser browser = new Browser();
        String name = "operator-" + UUID.randomUUID();
        Accounts.create(name, "operator");
        HttpResponse<String> signIn = browser.send(HttpRequest.newBuilder(page).header("Accept", "text/html"));
        assertThat(signIn.statusCode()).isEqualTo(303);
        browser.signIn(page.resolve(signIn.headers().firstValue("Location").orElseThrow()), name, name);

        HttpResponse<String> letters = browser.send(HttpRequest.newBuilder(page));
        assertThat(letters.statusCode()).isEqualTo(200);
        assertThat(letters.body()).contains("<h1>Dead letters</h1>", "No such form");
        assertThat(replay(browser, "cross-site")).isEqualTo(403);
        assertThat(replay(browser, "same-origin")).isEqualTo(303);
    }

    private int replay(Browser browser, String site) throws Exception {
        return browser.send(HttpRequest.newBuilder(gateway.resolve("/dead-letters/journal/7/replay"))
                        .header("Sec-Fetch-Site", site)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    private int put(Browser browser, String header, String value) throws Exception {
        return browser.send(HttpRequest.newBuilder(gateway.resolve("/journals/1/2021-01"))
                        .header(header, value)
                        .PUT(BodyPublishers.ofString("{}")))
                .statusCode();
    }
}
