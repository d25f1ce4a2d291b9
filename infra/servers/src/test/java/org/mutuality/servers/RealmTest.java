package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the realm lets out and what it lets nobody do. */
class RealmTest {
    private static final TestServers SERVERS = TestServers.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = "longer-than-ten";

    @TempDir
    Path data;

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
                SERVERS.issuer() + "/protocol/openid-connect/auth/device",
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
                .contains("\"redirectUris\": [\n        \"${MUTUALITY_GATEWAY_ADDRESSES}\"")
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
        try (StrictRealm realm = new StrictRealm()) {
            for (String role : List.of(
                    "family",
                    "liaison",
                    "recorder",
                    "partner",
                    "country-lead",
                    "finance-maker",
                    "finance-checker",
                    "operator")) {
                realm.addUser(role);
                boolean staff =
                        !List.of("family", "liaison", "recorder", "partner").contains(role);
                assertThat(realm.passwordGrant("user-" + role).statusCode())
                        .as(role)
                        .isEqualTo(staff ? 401 : 200);
                assertThat(browser(realm.url(), "user-" + role))
                        .as(role)
                        .contains(staff ? "execution=CONFIGURE_TOTP" : "code=");
            }
            assertThat(realm.admin("POST", "/users", """
                    {"username": "short", "credentials": [{"type": "password", "value": "demo"}]}""").body()).contains("invalidPasswordMinLengthMessage");
        }
    }

    /** What a disabled account still has is its last access token, which nobody can renew. */
    @Test
    void a_disabled_account_ends_with_its_access_token_which_lives_for_less_than_a_minute() throws Exception {
        try (StrictRealm realm = new StrictRealm()) {
            String user = realm.addUser("family");
            HttpResponse<String> signedIn = realm.passwordGrant("user-family");
            Matcher life = Pattern.compile("\"exp\":(\\d+),\"iat\":(\\d+)")
                    .matcher(claims(field(signedIn.body(), "access_token")));
            assertThat(life.find()).isTrue();
            assertThat(Long.parseLong(life.group(1)) - Long.parseLong(life.group(2)))
                    .isEqualTo(50);
            String refresh = "grant_type=refresh_token&client_id=mutuality-cli&refresh_token=";
            HttpResponse<String> renewed = realm.token(refresh + field(signedIn.body(), "refresh_token"));
            assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);

            assertThat(realm.admin("PUT", user, "{\"username\": \"user-family\", \"enabled\": false}")
                            .statusCode())
                    .isEqualTo(204);

            assertThat(realm.token(refresh + field(renewed.body(), "refresh_token"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(realm.passwordGrant("user-family").statusCode()).isBetween(400, 401);
        }
    }

    @Test
    void a_program_has_one_role_and_its_secret_is_replaced_without_a_gap() throws Exception {
        String first = "export-" + UUID.randomUUID();
        String second = first + "-2";
        assertThat(script("add", first, "operator")).contains("analyst or partner");
        assertThat(script("add", first, "partner")).contains("partner=NAME");
        assertThat(script("remove", "mutuality-gateway")).contains("was not added by this script");
        assertThat(script("add", first, "analyst")).contains("Added " + first);
        try {
            assertThat(script("add", first, "analyst")).contains("already");
            assertThat(claims(field(form(credentials(first)).body(), "access_token")))
                    .contains("\"realm_access\":{\"roles\":[\"analyst\"]}", "\"mutuality\"")
                    .doesNotContain("\"partner\"", "\"countries\"");

            String old = credentials(first);

            assertThat(script("add", second, "partner", "partner=hope-works")).contains("Added " + second);
            assertThat(claims(field(form(credentials(second)).body(), "access_token")))
                    .contains("\"roles\":[\"partner\"]", "\"partner\":\"hope-works\"");
            assertThat(form(old).statusCode())
                    .as("while the program is changed")
                    .isEqualTo(200);

            assertThat(script("remove", first)).contains("Removed");
            assertThat(form(old).statusCode()).isEqualTo(401);
            assertThat(form(credentials(second)).statusCode()).isEqualTo(200);
        } finally {
            script("remove", first);
            script("remove", second);
        }
    }

    private String script(String... arguments) throws Exception {
        Files.writeString(
                data.resolve("state.properties"),
                "keycloak.port=" + URI.create(SERVERS.issuer()).getPort() + "\n");
        Files.writeString(data.resolve("secrets.properties"), "keycloak.admin=admin\n");
        List<String> command = new ArrayList<>(List.of(
                "bash",
                Path.of(System.getProperty("basedir", "."), "../security/client")
                        .toString(),
                "--data",
                data.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What a program sends for a token. */
    private String credentials(String client) throws Exception {
        Path file = data.resolve("client-" + client + ".properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        return "grant_type=client_credentials&" + String.join("&", Files.readAllLines(file));
    }

    /** The realm without the demo, under another name, until it is closed. */
    private static final class StrictRealm implements AutoCloseable {
        private final String keycloak = SERVERS.issuer().replaceFirst("/realms/.*", "");
        private final String name = "strict-" + UUID.randomUUID();
        private final String authorization;

        StrictRealm() throws Exception {
            authorization = "Bearer "
                    + field(
                            post(
                                            keycloak + "/realms/master/protocol/openid-connect/token",
                                            "grant_type=password&client_id=admin-cli&username=admin&password=admin")
                                    .body(),
                            "access_token");
            HttpResponse<String> imported = json(
                    "POST",
                    keycloak + "/admin/realms",
                    KeycloakHome.realm(false)
                            .replace("\"realm\": \"mutuality\"", "\"realm\": \"%s\"".formatted(name))
                            .replace("${MUTUALITY_GATEWAY_SECRET}", name)
                            .replace("${MUTUALITY_GATEWAY_ADDRESSES}", "https://cii.example.org/*"));
            assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
        }

        String url() {
            return keycloak + "/realms/" + name;
        }

        /** @param path below the realm */
        HttpResponse<String> admin(String method, String path, String body) throws Exception {
            return json(method, keycloak + "/admin/realms/" + name + path, body);
        }

        /** Adds {@code user-<role>} and returns its path for {@link #admin}. */
        String addUser(String role) throws Exception {
            HttpResponse<String> created = admin("POST", "/users", """
                    {"username": "user-%s", "enabled": true, "credentials": [{"type": "password", "value": "%s"}]}""".formatted(role, PASSWORD));
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            String address = created.headers().firstValue("Location").orElseThrow();
            String user = address.substring(address.indexOf("/users/"));
            String known = admin("GET", "/roles/" + role, "").body();
            assertThat(admin("POST", user + "/role-mappings/realm", "[" + known + "]")
                            .statusCode())
                    .isEqualTo(204);
            return user;
        }

        HttpResponse<String> passwordGrant(String user) throws Exception {
            return token("grant_type=password&client_id=mutuality-cli&username=" + user + "&password=" + PASSWORD);
        }

        HttpResponse<String> token(String form) throws Exception {
            return post(url() + "/protocol/openid-connect/token", form);
        }

        @Override
        public void close() throws Exception {
            admin("DELETE", "", "");
        }

        private HttpResponse<String> json(String method, String url, String body) throws Exception {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/json")
                            .header("Authorization", authorization)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
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
        return post(SERVERS.issuer() + "/protocol/openid-connect/token", body);
    }

    private static HttpResponse<String> post(String url, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url))
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
