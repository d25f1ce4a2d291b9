package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the realm lets out and what it lets nobody do. */
class RealmTest {
    private static final TestServers SERVERS = TestServers.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void a_token_names_the_family_and_the_role() throws Exception {
        assertThat(claims(tokenOf("amina")))
                .contains(
                        "\"family_id\":\"0190a000-0000-7000-8000-000000000001\"",
                        "\"family\"",
                        "\"iss\":\"" + SERVERS.issuer());
        assertThat(claims(tokenOf("lea"))).contains("\"countries\":[\"PK\",\"LR\"]", "\"country-lead\"");
        assertThat(claims(tokenOf("wale")))
                .contains("\"countries\":[\"PK\",\"ET\",\"MW\",\"NG\",\"UG\"]", "\"country-lead\"");
        assertThat(claims(tokenOf("hana"))).contains("\"cohorts\":[\"0190a000-0000-7000-8000-00000000c001\"]");
        assertThat(claims(tokenOf("pia"))).contains("\"partner\":\"hope-works\"");
    }

    @Test
    void a_partner_system_signs_in_with_its_secret_only() throws Exception {
        HttpResponse<String> right = partner("demo-partner-secret-change-me");
        assertThat(claims(field(right.body(), "access_token"))).contains("\"partner\":\"hope-works\"", "\"partner\"");
        assertThat(partner("wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_can_give_themselves_another_family_or_country() throws Exception {
        assertThat(changeOwnAccount("ben", "\"locale\": [\"es\"]")).isEqualTo(204);
        assertThat(claims(tokenOf("ben"))).as("the account can be changed").contains("\"locale\":\"es\"");

        assertThat(changeOwnAccount("ben", "\"family_id\": [\"0190a000-0000-7000-8000-000000000001\"]"))
                .isBetween(200, 499);
        assertThat(changeOwnAccount("ben", "\"countries\": [\"PK\"]")).isBetween(200, 499);
        assertThat(changeOwnAccount("ben", "\"cohorts\": [\"0190a000-0000-7000-8000-00000000c001\"]"))
                .isBetween(200, 499);
        assertThat(claims(tokenOf("ben")))
                .contains("\"family_id\":\"0190a000-0000-7000-8000-000000000002\"")
                .doesNotContain("countries", "cohorts");
    }

    private static int changeOwnAccount(String user, String attribute) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(SERVERS.issuer() + "/account/"))
                                .header("Authorization", "Bearer " + tokenOf(user))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"username\": \"%s\", \"attributes\": {%s}}".formatted(user, attribute)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void a_wrong_password_gets_no_token() throws Exception {
        HttpResponse<String> refused =
                form("grant_type=password&client_id=mutuality-cli&username=amina&password=guess");
        assertThat(refused.statusCode()).isBetween(400, 401);
        assertThat(refused.body()).contains("invalid_grant");
    }

    @Test
    void phones_that_share_an_account_sign_in_at_the_same_moment() {
        List<Integer> answers = IntStream.range(0, 24)
                .mapToObj(phone -> HTTP.sendAsync(signIn("hana", "demo"), HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();
        assertThat(answers).containsOnly(200);
    }

    @Test
    void a_strangers_wrong_passwords_lock_nobody_out_for_long() throws Exception {
        for (int guess = 0; guess < 9; guess++) {
            assertThat(status("olu", "guess-" + guess)).isNotEqualTo(200);
        }
        assertThat(status("olu", "demo")).as("after a few").isEqualTo(200);

        for (int guess = 0; guess < 12; guess++) {
            assertThat(status("olu", "guess-" + guess)).isNotEqualTo(200);
        }
        assertThat(status("olu", "demo")).as("after many").isNotEqualTo(200);
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> status("olu", "demo") == 200);
    }

    private static int status(String user, String password) throws Exception {
        return HTTP.send(signIn(user, password), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest signIn(String user, String password) {
        return HttpRequest.newBuilder(URI.create(SERVERS.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=mutuality-cli&username=%s&password=%s"
                                .formatted(user, password)))
                .build();
    }

    private static String tokenOf(String user) throws Exception {
        return field(
                form("grant_type=password&client_id=mutuality-cli&password=demo&username=" + user)
                        .body(),
                "access_token");
    }

    private static HttpResponse<String> partner(String secret) throws Exception {
        return form("grant_type=client_credentials&client_id=mutuality-partner-demo&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> form(String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(SERVERS.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
