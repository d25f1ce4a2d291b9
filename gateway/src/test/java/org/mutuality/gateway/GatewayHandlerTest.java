package org.mutuality.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.testkit.CapturedWarnings;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.openapi.DocumentedResponses;

@QuarkusTest
@QuarkusTestResource(GatewayBackends.class)
class GatewayHandlerTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int LIMIT = 1024 * 1024;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void a_request_with_a_token_is_forwarded_unchanged_and_its_response_returned() {
        String token = TestTokens.withoutRoles();
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .header("X-Forwarded-For", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6")
                .header("Cookie", "a=b")
                .header("X-Secret-Hop", "1")
                .header("Connection", "X-Secret-Hop")
                .header("Idempotency-Key", "k1")
                .contentType("application/json")
                .body("{\"form\":\"core-1\"}")
                .put("/journals/f1/2021-03?x=1%202")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("method", equalTo("PUT"))
                .body("uri", equalTo("/journals/f1/2021-03?x=1%202"))
                .body("bytes", equalTo(17))
                .body("headers.authorization", equalTo("Bearer " + token))
                .body("headers.idempotency-key", equalTo("k1"))
                .body("headers.host", equalTo("mutuality.example"))
                .body("headers.traceparent", notNullValue())
                .body("headers", not(hasKey("x-forwarded-for")))
                .body("headers", not(hasKey("forwarded")))
                .body("headers", not(hasKey("x-secret-hop")))
                .body("headers", not(hasKey("cookie")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/countries/PH/cohorts/1",
                "/forms/core-1",
                "/exchanges/totals/1",
                "/goals/1",
                "/questions/1",
                "/strategies/1",
                "/calendars/1",
                "/reminders",
                "/passbooks/1",
                "/months/1/2021-03",
                "/check-ins/last/1",
                "/funds/1",
                "/investments/1",
                "/trends",
                "/operations/journal/x"
            })
    void every_service_has_its_paths(String path) {
        signedIn()
                .get(path)
                .then()
                .statusCode(200)
                .body("uri", equalTo(path.replace("/operations/journal", "/operations")));
    }

    @Test
    void requests_go_to_instances_that_are_ready() {
        // Never to the first one, where nobody listens; soon not to the second one either, which is not ready.
        await().atMost(TIMEOUT)
                .until(() -> IntStream.range(0, 20)
                        .mapToObj(one -> signedIn()
                                .get("/trends/families/" + UUID.randomUUID())
                                .then()
                                .statusCode(200))
                        .allMatch(answer -> answer.extract().header(GatewayBackends.NOT_READY) == null));
    }

    /** Java's client requests an upgrade to HTTP/2, by which large responses were sometimes corrupted. */
    @Test
    void a_protocol_upgrade_is_ignored() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = DocumentedResponses.checked(client.send(
                    HttpRequest.newBuilder(gateway.resolve("/openapi")).build(), HttpResponse.BodyHandlers.ofString()));
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void requests_without_a_valid_token_are_refused() {
        given().get("/trends")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .header("Link", "</problems/not-signed-in>; rel=\"help\"")
                .body("type", equalTo("urn:problem:not-signed-in"))
                .body("detail", notNullValue())
                .body("instance", equalTo("/trends"))
                .body("traceId", notNullValue());
        given().auth().oauth2("not.a.token").get("/trends").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.withoutRoles() + "x")
                .get("/trends")
                .then()
                .statusCode(401);
        given().auth().preemptive().basic("a", "b").get("/trends").then().statusCode(401);
        given().redirects()
                .follow(false)
                .cookie("q_session_web", "forged")
                .get("/trends")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nowhere | es | No encontrado",
                "/nowhere | fil | Hindi natagpuan",
                "/trends | es | Se requiere un token de acceso válido",
                "/problems/none | fil | Hindi natagpuan"
            })
    void titles_are_in_the_language_of_the_caller(String path, String language, String title) {
        given().header("Accept-Language", language).get(path).then().body("title", equalTo(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/countries/xx/cohorts",
                "/countries",
                "/operations/keycloak/x",
                "/operations/journal",
                "/admin/master/console/",
                "/realms/master/protocol/openid-connect/token",
                "/realms/mutuality/../master/.well-known/openid-configuration",
                "/realms/mutuality/%2e%2e/master/.well-known/openid-configuration",
                "/realms/mutuality/..;/master/.well-known/openid-configuration",
                "/realms/mutuality/x%2f..%2f..%2fmaster",
                "//realms/master",
                "/resources/../admin/master/console/"
            })
    void unknown_and_internal_paths_are_not_found(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void keycloaks_realm_is_reached_without_a_token() {
        given().get("/realms/mutuality/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", containsString("/realms/mutuality"));
    }

    @Test
    void a_body_beyond_the_limit_is_refused_also_in_chunks() throws Exception {
        signedIn()
                .body(new byte[LIMIT])
                .put("/journals/1")
                .then()
                .statusCode(201)
                .body("bytes", equalTo(LIMIT));
        signedIn()
                .body(new byte[LIMIT + 1])
                .put("/journals/1")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        assertThat(chunked(LIMIT)).contains("\"bytes\":" + LIMIT);
        assertThat(chunked(LIMIT + 1)).contains("urn:problem:body-too-large");
        assertThat(chunked(10 * LIMIT)).contains("urn:problem:body-too-large");
    }

    @Test
    void a_provider_callback_needs_no_token() {
        problem(given().put("/callbacks/mobile-money").then(), 503, "service-unavailable");
        given().put("/payouts/1").then().statusCode(401);
    }

    @Test
    void a_bulk_request_may_be_larger() {
        signedIn()
                .body(new byte[3 * LIMIT])
                .post("/journals")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(3 * LIMIT));
        signedIn().body(new byte[10_000_001]).post("/journals").then().statusCode(413);
    }

    @Test
    void an_unavailable_slow_or_broken_service_has_its_problem_type() {
        for (String path : List.of(
                "/stipends/1",
                "/stipend-terms/1",
                "/receipts/1",
                "/ledger/trial-balance",
                "/payouts/1",
                "/budgets/1",
                "/batches/1",
                "/approval-tiers/PH/PHP",
                "/payment-bounds/PH/PHP",
                "/provider-files?country=PH",
                "/reconciliations/PH/bank/2021-05-03",
                "/payout-accounts/1",
                "/complaints/1")) {
            problem(signedIn().get(path).then(), 503, "service-unavailable");
        }
        problem(signedIn().get("/investments/slow").then(), 504, "upstream-timeout");
        signedIn().get("/forms/core-1").then().statusCode(200);
    }

    @Test
    void a_bulk_request_has_a_longer_timeout() {
        signedIn().header("Late", "").body(new byte[1]).post("/journals").then().statusCode(200);
    }

    @Test
    void an_incomplete_response_resets_the_connection() throws IOException {
        String answer = raw("GET /investments/cut HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + TestTokens.withoutRoles() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotEndWith("0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /investments/slow", "POST /investments/slow"})
    void a_disconnected_caller_leaves_neither_request_nor_warning(String request) throws IOException {
        String head =
                "%s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n".formatted(request, TestTokens.withoutRoles());
        String body = request.startsWith("POST") ? "Content-Length: 9\r\n\r\nhalf" : "\r\n";
        int came = behind("came");
        int left = behind("left");
        try (CapturedWarnings warnings = CapturedWarnings.listening()) {
            try (Socket caller = new Socket(gateway.getHost(), gateway.getPort())) {
                caller.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
                await().atMost(TIMEOUT).until(() -> behind("came") > came);
            }
            await().atMost(TIMEOUT).until(() -> behind("left") > left);
            assertThat(warnings.messages()).isEmpty();
        }
    }

    @Test
    void one_document_describes_all_services() {
        String text = given().get("/openapi").then().statusCode(200).extract().asString();
        given().get("/openapi")
                .then()
                .body("openapi", equalTo("3.1.0"))
                .body("x-unavailable-services", hasItem("payment"))
                .body("paths", hasKey("/operations/journal/dead-letters"))
                .body("paths", hasKey("/operations/analytics/dead-letters"))
                .body("components.securitySchemes.size()", equalTo(1))
                .body("components.securitySchemes.signIn.type", equalTo("openIdConnect"))
                .body("components.schemas", hasKey("Page"));
        assertThat(text).contains("#/components/schemas/Page").doesNotContain("\"x\":{");
        given().get("/openapi?format=yaml").then().statusCode(200).body(containsString("openapi: "));
    }

    @Test
    void every_problem_type_has_its_page() {
        given().get("/problems").then().statusCode(200).body("type", hasItem("urn:problem:not-signed-in"));
        given().get("/problems/not-signed-in").then().statusCode(200).body("status", equalTo(401));
        given().get("/problems/none").then().statusCode(404).body("type", equalTo("urn:problem:not-found"));
    }

    @Test
    void event_types_lead_to_their_schemas() {
        String type = "mutuality.journal.JournalSubmitted";
        given().get("/schemas")
                .then()
                .statusCode(200)
                .body("find { it.type == '%s' }.topic".formatted(type), equalTo("journal.events.v1"))
                .body("find { it.type == '%s' }.dataschema".formatted(type), equalTo("urn:mutuality:schema:" + type));
        given().get("/schemas/" + type)
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("'$id'", equalTo("urn:mutuality:schema:" + type));
        given().get("/schemas/mutuality.none").then().statusCode(404).body("type", equalTo("urn:problem:not-found"));
        given().get("/asyncapi").then().statusCode(200).body(containsString("journal.events.v1"));
    }

    @Test
    void pages_are_open() {
        given().get("/").then().statusCode(200).body(containsString("Sign in"));
        given().get("/docs/").then().statusCode(200).body(containsString("/openapi"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"GET,/forms/unchanged,304", "GET,/forms/nothing,204", "HEAD,/forms/sized,200", "HEAD,/forms/chunked,200"
    })
    void a_response_without_a_body_ends_with_its_headers(String method, String path, int status) throws IOException {
        String answers = raw(twice(method + " " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + TestTokens.withoutRoles() + "\r\n"));
        assertThat(answers).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("transfer-encoding");
        assertThat(answers.split("\r\n\r\n"))
                .as("two heads and nothing between")
                .hasSize(2)
                .allMatch(head -> head.startsWith("HTTP/1.1 " + status));
        if (status == 204) {
            assertThat(answers).doesNotContainIgnoringCase("content-length");
        }
        if (path.equals("/forms/sized")) {
            assertThat(answers).containsPattern("(?i)content-length: [1-9]");
        }
    }

    // The second request shows that the first response has ended where the caller expects it.
    private static String twice(String head) {
        return head + "\r\n" + head + "Connection: close\r\n\r\n";
    }

    /** Each is read in two ways by two servers, so the second one could see a request that the first one did not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\n1;a=\"\r\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1;a=\"b\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0x1\r\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\nX\r\n0\r\n\r\n",
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n1\r\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, xchunked\r\n\r\n1\r\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked, chunked\r\n\r\n1\r\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, chunked\r\n\r\n1\r\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n1\r\nX\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\nContent-Length: 1\r\n\r\nX",
                "Transfer-Encoding : chunked\r\n\r\n1\r\nX\r\n0\r\n\r\n",
                "Content-Length: 1\r\nContent-Length: 0\r\n\r\nX",
                "Content-Length: +1\r\n\r\nX",
                "Content-Length: 1 1\r\n\r\nX"
            })
    void a_request_with_two_readings_is_refused(String framing) throws IOException {
        String authorization = "Authorization: Bearer " + TestTokens.withoutRoles() + "\r\n";
        String answers = raw("PUT /journals/framing HTTP/1.1\r\nHost: x\r\n" + authorization + framing
                + "PUT /journals/smuggled HTTP/1.1\r\nHost: x\r\n" + authorization
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        // Where the body is malformed, the connection is closed without an answer.
        assertThat(answers)
                .matches("(?s)|HTTP/1.1 400 .*")
                .doesNotContain("smuggled")
                .doesNotContain("HTTP/1.1 201");
        assertThat(answers.split("HTTP/1.1 ", -1)).as("at most one response").hasSizeLessThanOrEqualTo(2);
    }

    /** It is for the client that asked for it, and shown to it in full. */
    @Test
    void an_id_token_is_no_access_token() {
        String name = "id-token-" + UUID.randomUUID();
        Accounts.create(name);
        ValidatableResponse tokens = given().formParam("grant_type", "password")
                .formParam("client_id", "mutuality-cli")
                .formParam("scope", "openid")
                .formParam("username", name)
                .formParam("password", name)
                .post("/realms/mutuality/protocol/openid-connect/token")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(tokens.extract().path("id_token"))
                .get("/trends")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(tokens.extract().path("access_token"))
                .get("/trends")
                .then()
                .statusCode(200);
    }

    @Test
    void addresses_in_responses_do_not_come_from_the_host_header() throws IOException {
        String request = " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded:"
                + " host=evil.example\r\nConnection: close\r\nAuthorization: Bearer " + TestTokens.withoutRoles()
                + "\r\n\r\n";
        assertThat(raw("GET /realms/mutuality/.well-known/openid-configuration" + request))
                .contains("\"token_endpoint\":\"https://mutuality.example/realms/mutuality/")
                .contains("\"jwks_uri\":\"https://mutuality.example/realms/mutuality/")
                .doesNotContain("evil");
        assertThat(raw("GET /forms/core-1" + request))
                .contains("\"host\":\"mutuality.example\"")
                .contains("\"x-forwarded-proto\":\"https\"")
                .contains("\"x-forwarded-port\":\"443\"")
                .doesNotContainIgnoringCase("x-forwarded-host")
                .doesNotContain("evil");
        assertThat(raw("GET /openapi" + request)).startsWith("HTTP/1.1 200").doesNotContain("evil");
        assertThat(raw("GET /nowhere" + request)).doesNotContain("evil");
    }

    @Test
    void responses_are_protected_in_browsers_and_not_stored() {
        for (String path : List.of("/journals/1", "/realms/mutuality/account", "/docs/", "/", "/nowhere", "/openapi")) {
            given().redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Strict-Transport-Security", containsString("max-age="))
                    .header("Content-Security-Policy", containsString("frame-ancestors"));
        }
        signedIn()
                .get("/journals/1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        signedIn().get("/forms/cacheable").then().header("Cache-Control", "private");
        given().get("/journals/1").then().statusCode(401).header("Cache-Control", "no-store");
    }

    @Test
    void metrics_are_for_operators_and_contain_no_ids() throws IOException {
        String family = UUID.randomUUID().toString();
        signedIn().get("/journals/" + family).then().statusCode(200);
        given().get("/journals/" + family + "/2021-01").then().statusCode(401);
        given().get("/" + family).then().statusCode(404);

        given().get("/q/metrics").then().statusCode(401).body("type", equalTo("urn:problem:not-signed-in"));
        signedIn().get("/q/metrics").then().statusCode(404);
        for (String path : List.of("//q/metrics", "/q//metrics", "/x/../q/metrics", "/q/%6detrics", "/%71/metrics")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .matches("(?s)HTTP/1.1 40[14] .*")
                    .doesNotContain("http_server_requests");
        }
        String metrics = given().auth()
                .oauth2(TestTokens.operator())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(metrics)
                .contains("uri=\"/journals/*\"")
                .contains("http_server_requests_seconds")
                .doesNotContain(family)
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    void prometheus_reads_metrics_with_its_password() {
        given().auth()
                .preemptive()
                .basic("metrics", GatewayBackends.METRICS_PASSWORD)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server"));
        for (String wrong : List.of("another-password-1", "", GatewayBackends.METRICS_PASSWORD + "x")) {
            given().auth()
                    .preemptive()
                    .basic("metrics", wrong)
                    .get("/q/metrics")
                    .then()
                    .statusCode(401);
        }
        given().auth()
                .preemptive()
                .basic("metrics", GatewayBackends.METRICS_PASSWORD)
                .get("/dead-letters")
                .then()
                .statusCode(401);
    }

    @Test
    void operators_see_the_dead_letters_of_all_services_on_a_page() {
        RequestSpecification operator = given().auth().oauth2(TestTokens.operator());
        String page = operator.get("/dead-letters")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("form-action 'self'"))
                .extract()
                .asString();
        assertThat(page)
                .contains("analytics", "cohort", "investment", "journal", "payment")
                .contains("The service does not respond")
                .contains("mutuality.journal.JournalSubmitted", "journal.events.v1, partition 3, offset 41")
                .contains("2021-04-03 10:00:00 UTC", "No such form")
                .contains("action=\"/dead-letters/analytics/7/replay\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        given().get("/dead-letters").then().statusCode(401).body("type", equalTo("urn:problem:not-signed-in"));
        signedIn().get("/dead-letters").then().statusCode(404);
        signedIn().post("/dead-letters/journal/7/replay").then().statusCode(404);
        given().accept("text/html")
                .redirects()
                .follow(false)
                .get("/dead-letters")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in");
    }

    @ParameterizedTest
    @CsvSource({
        "journal/7/replay, 303, /dead-letters?replayed=1&failed=0",
        "journal/8/replay, 303, /dead-letters?replayed=0&failed=1",
        "payment/7/replay, 303, /dead-letters?replayed=0&failed=1",
        "journal/replay, 303, /dead-letters?replayed=2&failed=1",
        "nothing/7/replay, 404,",
        "journal/x/replay, 404,"
    })
    void operators_replay_dead_letters(String path, int status, String next) {
        given().auth()
                .oauth2(TestTokens.operator())
                .redirects()
                .follow(false)
                .post("/dead-letters/" + path)
                .then()
                .statusCode(status)
                .header("Location", equalTo(next));
        given().auth()
                .oauth2(TestTokens.operator())
                .get("/dead-letters?replayed=3&failed=1")
                .then()
                .body(containsString("Replayed: 3. Still not processed: 1."));
    }

    /** @param what {@code came}: requests to a slow service; {@code left}: those that were disconnected */
    private static int behind(String what) {
        return Integer.parseInt(signedIn().get("/forms/" + what).asString());
    }

    private static void problem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:problem:" + type));
    }

    private static RequestSpecification signedIn() {
        return given().auth().oauth2(TestTokens.withoutRoles()).contentType("application/octet-stream");
    }

    private String chunked(int bytes) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return DocumentedResponses.checked(client.send(
                            HttpRequest.newBuilder(gateway.resolve("/journals/" + UUID.randomUUID()))
                                    .header("Authorization", "Bearer " + TestTokens.withoutRoles())
                                    .PUT(HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(new byte[bytes])))
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()))
                    .body();
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
