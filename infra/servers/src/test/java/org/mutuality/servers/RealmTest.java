package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the realm lets out and what it lets nobody do. */
class RealmTest {
    private static final TestServers SERVERS = TestServers.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = "longer-than-ten";

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
    void an_analysts_program_signs_in_with_its_secret_only() throws Exception {
        String body = "grant_type=client_credentials&client_id=mutuality-analyst-demo&client_secret=";
        assertThat(claims(field(form(body + "demo-analyst-secret-change-me").body(), "access_token")))
                .contains("\"analyst\"");
        assertThat(form(body + "wrong").statusCode()).isEqualTo(401);
    }

    /** A person at the command line signs in on the pages of Keycloak, with a second factor if there is one. */
    @Test
    void the_command_line_asks_for_a_code_that_a_person_confirms_in_a_browser() throws Exception {
        String verifier = "0123456789-0123456789-0123456789-0123456789";
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> started = post(
                "/protocol/openid-connect/auth/device",
                "client_id=mutuality-cli&code_challenge_method=S256&code_challenge=" + challenge);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(field(started.body(), "verification_uri")).startsWith(SERVERS.issuer());
        HttpResponse<String> early =
                form("grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=mutuality-cli&code_verifier="
                        + verifier + "&device_code=" + field(started.body(), "device_code"));
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("authorization_pending");
    }

    @Test
    void nobody_changes_the_address_that_a_new_password_is_sent_to() throws Exception {
        HttpResponse<String> refused = HTTP.send(
                HttpRequest.newBuilder(URI.create(SERVERS.issuer() + "/account/"))
                        .header("Authorization", "Bearer " + tokenOf("ben"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\": \"ben\", \"email\": \"stranger@example.org\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("read-only");
        assertThat(claims(tokenOf("ben"))).doesNotContain("stranger@example.org");
    }

    /** The realm without the demo, which is imported where families are real. */
    @Test
    void a_realm_without_the_demo_has_no_user_and_is_strict() {
        String realm = KeycloakHome.realm(false);
        assertThat(realm)
                .doesNotContain("\"@", "demo-", "amina")
                .contains(
                        "\"passwordPolicy\": \"length(10)",
                        "\"accessTokenLifespan\": 50",
                        "\"eventsEnabled\": true",
                        "\"adminEventsEnabled\": true",
                        "\"eventsListeners\": []");
        assertThat(Pattern.compile("\"username\": \"([^\"]+)\"").matcher(realm).results())
                .extracting(user -> user.group(1))
                .as("nobody who could sign in")
                .containsExactly("service-account-mutuality-erasure");
    }

    @Test
    void without_the_demo_finance_leads_and_operators_need_a_second_factor_and_others_do_not() throws Exception {
        String name = "strict-" + UUID.randomUUID();
        String keycloak = SERVERS.issuer().replaceFirst("/realms/.*", "");
        String admin = "Bearer "
                + field(
                        send(
                                        "POST",
                                        keycloak + "/realms/master/protocol/openid-connect/token",
                                        "application/x-www-form-urlencoded",
                                        "",
                                        "grant_type=password&client_id=admin-cli&username=admin&password=admin")
                                .body(),
                        "access_token");
        String realm = KeycloakHome.realm(false)
                .replace("\"realm\": \"mutuality\"", "\"realm\": \"%s\"".formatted(name))
                .replace("${MUTUALITY_GATEWAY_SECRET}", name);
        HttpResponse<String> imported = json("POST", keycloak + "/admin/realms", admin, realm);
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
        String api = keycloak + "/admin/realms/" + name;
        try {
            for (String role : List.of(
                    "family",
                    "liaison",
                    "recorder",
                    "partner",
                    "country-lead",
                    "finance-maker",
                    "finance-checker",
                    "operator")) {
                addUser(api, admin, role);
                boolean staff =
                        !List.of("family", "liaison", "recorder", "partner").contains(role);
                String passwordGrant = keycloak + "/realms/" + name + "/protocol/openid-connect/token";
                assertThat(send(
                                        "POST",
                                        passwordGrant,
                                        "application/x-www-form-urlencoded",
                                        "",
                                        "grant_type=password&client_id=mutuality-cli&username=user-" + role
                                                + "&password=" + PASSWORD)
                                .statusCode())
                        .as(role)
                        .isEqualTo(staff ? 401 : 200);
                assertThat(browser(keycloak + "/realms/" + name, "user-" + role))
                        .as(role)
                        .contains(staff ? "execution=CONFIGURE_TOTP" : "code=");
            }
            assertThat(json("POST", api + "/users", admin, """
                    {"username": "short", "credentials": [{"type": "password", "value": "demo"}]}""").body()).contains("invalidPasswordMinLengthMessage");
        } finally {
            json("DELETE", api, admin, "");
        }
    }

    private static void addUser(String api, String admin, String role) throws Exception {
        HttpResponse<String> created = json("POST", api + "/users", admin, """
                {"username": "user-%s", "enabled": true, "credentials": [{"type": "password", "value": "%s"}]}""".formatted(role, PASSWORD));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String user = created.headers().firstValue("Location").orElseThrow();
        String known = json("GET", api + "/roles/" + role, admin, "").body();
        assertThat(json("POST", user + "/role-mappings/realm", admin, "[" + known + "]")
                        .statusCode())
                .isEqualTo(204);
    }

    /** Where the page of Keycloak leads after name and password. */
    private static String browser(String realm, String user) throws Exception {
        HttpResponse<String> page = HTTP.send(
                HttpRequest.newBuilder(URI.create(realm
                                + "/protocol/openid-connect/auth?client_id=mutuality-cli&response_type=code&scope=openid"
                                + "&redirect_uri=http://localhost:1/x&code_challenge_method=S256&code_challenge="
                                + "0123456789-0123456789-0123456789-0123456789"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher form = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        // Java's own client would not send them back without TLS.
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies)
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=" + PASSWORD))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    private static HttpResponse<String> json(String method, String url, String authorization, String body)
            throws Exception {
        return send(method, url, "application/json", authorization, body);
    }

    private static HttpResponse<String> send(String method, String url, String type, String authorization, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
        return post("/protocol/openid-connect/token", body);
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(SERVERS.issuer() + path))
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
