package org.mutuality.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.platform.HttpOnlyProfile;
import org.mutuality.platform.HttpTestResource;
import org.mutuality.platform.Tokens;

@QuarkusTest
@TestProfile(HttpOnlyProfile.class)
class ProblemsTest {

    static final String VISIT = "/example/visits/" + HttpTestResource.FAMILY + "/2021-03";

    @TestHTTPResource
    URI baseUri;

    @Inject
    DataSource database;

    @Test
    void a_valid_body_is_accepted() {
        signedIn().body("""
            {"who":"a","count":1,"fee":{"amount":"1.50","currency":"PHP"},"friends":[]}""").put(VISIT).then().statusCode(200).body("fee.amount", equalTo("1.50"));
    }

    @Test
    void an_absent_optional_is_left_out() {
        signedIn()
                .body("{\"who\":\"a\",\"count\":1,\"friends\":[]}")
                .put(VISIT)
                .then()
                .statusCode(200)
                .body(equalTo("{\"who\":\"a\",\"count\":1,\"friends\":[]}"));
    }

    @Test
    void every_invalid_field_is_reported() {
        problem(
                        signedIn()
                                .body("{\"who\":1,\"count\":\"1\",\"x\":0}")
                                .put(VISIT)
                                .then(),
                        422,
                        "body-invalid")
                .body("errors.pointer", containsInAnyOrder("/who", "/count", "/x", "/friends"));
    }

    @ParameterizedTest
    @CsvSource({
        "es,2 valores no son válidos; vea errors,es un campo desconocido,es obligatorio",
        "fil,2 na halaga ang hindi wasto; tingnan ang errors,hindi kilalang field,ay kailangan",
        "fr,2 values are not valid; see errors,is an unknown field,is required"
    })
    void every_text_is_in_the_language_of_the_caller(String language, String detail, String unknown, String required) {
        problem(
                        signedIn()
                                .header("Accept-Language", language)
                                .body("{\"who\":\"a\",\"count\":1,\"x\":0}")
                                .put(VISIT)
                                .then(),
                        422,
                        "body-invalid")
                .body("detail", equalTo(detail))
                .body("errors.detail", containsInAnyOrder(unknown, required));
    }

    @Test
    void every_violated_constraint_is_reported() {
        problem(
                        signedIn()
                                .body(
                                        "{\"who\":\" \",\"count\":0,\"friends\":[{\"who\":\"b\",\"count\":0,\"friends\":[]}]}")
                                .put(VISIT)
                                .then(),
                        422,
                        "body-invalid")
                .body("errors.pointer", containsInAnyOrder("/who", "/count", "/friends/0/count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nope", "[1", "\"\\ud8", "{\"who\":Maria}"})
    void malformed_json_is_400(String body) {
        problem(signedIn().body(body).put(VISIT).then(), 400, "body-malformed").body(not(containsString("Maria")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/example/visits/1-1-1-1-1/2021-03",
                "/example/visits/x/2021-03",
                "/example/visits/00000000-0000-0000-0000-000000000001/2021-13",
                "/example/visits/00000000-0000-0000-0000-000000000001/March"
            })
    void a_malformed_path_parameter_is_404(String path) {
        problem(
                signedIn()
                        .body("{\"who\":\"a\",\"count\":1,\"friends\":[]}")
                        .put(path)
                        .then(),
                404,
                "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "after,!,cursor-invalid",
        "after,YQ,cursor-invalid",
        "limit,0,parameter-invalid",
        "limit,501,parameter-invalid",
        "month,2021,parameter-invalid"
    })
    void a_malformed_query_parameter_is_400(String name, String value, String type) {
        problem(
                signedIn()
                        .queryParam(name, value == null ? "" : value)
                        .get("/example/list")
                        .then(),
                400,
                type);
    }

    @Test
    void pages_follow_each_other() {
        String next = signedIn()
                .queryParam("limit", 6)
                .get("/example/list")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(6))
                .extract()
                .path("next");
        signedIn()
                .queryParam("after", next)
                .get("/example/list")
                .then()
                .body("items", equalTo(java.util.List.of(7, 8, 9, 10)))
                .body("next", equalTo(null));
    }

    @Test
    void unknown_paths_methods_and_media_types() {
        problem(signedIn().get("/nowhere").then(), 404, "not-found");
        problem(signedIn().get("/example/nowhere").then(), 404, "not-found");
        problem(signedIn().delete("/example/bug").then(), 405, "method-not-allowed");
        problem(signedIn().accept("image/png").get("/example").then(), 406, "not-acceptable");
        problem(signedIn().contentType("text/plain").body("x").put(VISIT).then(), 415, "media-type-unsupported");
        problem(given().get("/q/nowhere").then(), 401, "not-signed-in");
        problem(signedIn().get("/q/nowhere").then(), 404, "not-found");
    }

    @Test
    void without_a_valid_token_it_is_401() throws Exception {
        problem(given().get("/example").then(), 401, "not-signed-in")
                .header("WWW-Authenticate", containsString("Bearer"));
        problem(given().get("/nowhere").then(), 401, "not-signed-in");
        // Quarkus' policies read them as part of the path, and routing removes them (CVE-2026-39852).
        for (String path : java.util.List.of("/example;x=1", "/;x=1/example", "/q/health;/../../example")) {
            problem(given().urlEncodingEnabled(false).get(path).then(), 401, "not-signed-in");
        }
        for (String token : java.util.List.of(
                "x",
                "a.b.c",
                Tokens.expired(),
                Tokens.ofAnotherKey(),
                Tokens.ofAnotherIssuer(),
                Tokens.ofAnotherAudience(),
                Tokens.idToken())) {
            problem(given().auth().oauth2(token).get("/example").then(), 401, "not-signed-in");
        }
        problem(given().header("Authorization", "Basic YTpi").get("/example").then(), 401, "not-signed-in");
    }

    @Test
    void a_missing_role_is_403() {
        problem(signedIn().get("/example/operator").then(), 403, "not-allowed").body("title", equalTo("Access denied"));
        problem(
                        signedIn()
                                .header("Accept-Language", "es-MX")
                                .get("/example/operator")
                                .then(),
                        403,
                        "not-allowed")
                .body("title", equalTo("Acceso denegado"))
                .body("detail", equalTo("Su cuenta no tiene el rol necesario"));
        problem(given().header("Accept-Language", "fil").get("/nowhere").then(), 401, "not-signed-in")
                .body("title", equalTo("Kailangan ng wastong access token"))
                .body("detail", equalTo("Walang token"));
        as("operator").get("/example/operator").then().statusCode(200);
    }

    @Test
    void foreign_and_unknown_resources_are_refused_alike() {
        String foreign = assertNotFound(
                signedIn().get("/example/families/" + HttpTestResource.FAMILY).then());
        String unknown = assertNotFound(
                signedIn().get("/example/families/" + new UUID(0, 2)).then());
        assertThat(foreign).isEqualTo(unknown);
        given().auth()
                .oauth2(Tokens.of("s", "family", Map.of("family_id", HttpTestResource.FAMILY.toString())))
                .get("/example/families/" + HttpTestResource.FAMILY)
                .then()
                .statusCode(200);
    }

    @Test
    void malformed_claims_count_as_absent() {
        String token = Tokens.of(
                "s",
                "family",
                Map.of(
                        "realm_access",
                        Map.of("roles", java.util.List.of("family", "country-lead")),
                        "family_id",
                        "1-1-1-1-1",
                        "countries",
                        java.util.List.of("PH", "ph", 7, "PHL"),
                        "cohorts",
                        "x",
                        "partner",
                        7));
        given().auth()
                .oauth2(token)
                .get("/example")
                .then()
                .statusCode(200)
                .body("countries", equalTo(java.util.List.of("PH")))
                .body("family", equalTo(null));
    }

    @Test
    void a_bugs_details_are_not_sent() {
        problem(signedIn().get("/example/bug").then(), 500, "internal-error").body(not(containsString("secret")));
        problem(signedIn().queryParam("state", "42601").get("/example/sql").then(), 500, "internal-error")
                .body(not(containsString("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40001", "25006"})
    void an_unavailable_database_is_503(String state) {
        problem(signedIn().queryParam("state", state).get("/example/sql").then(), 503, "service-unavailable")
                .header("Retry-After", "2")
                .body(not(containsString("secret")));
    }

    /** As the gateway sends its public address. */
    @ParameterizedTest
    @CsvSource({
        "https, 443, mutuality.example, https://mutuality.example",
        "https, 8443, mutuality.example:8443, https://mutuality.example:8443",
        "http, 80, mutuality.example, http://mutuality.example",
        "http, 8080, localhost:8080, http://localhost:8080"
    })
    void addresses_have_the_scheme_and_host_of_the_gateways_public_address(
            String scheme, String port, String host, String address) {
        signedIn()
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-Port", port)
                .header("X-Forwarded-Host", "evil.example")
                .header("Host", host)
                .get("/example/created")
                .then()
                .statusCode(201)
                .header("Location", address + "/example/created");
    }

    @Test
    void a_query_at_its_time_limit_is_a_503_of_its_own_and_is_cancelled() throws SQLException {
        problem(signedIn().get("/example/slow").then(), 503, "took-too-long").header("Retry-After", "30");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet running = statement.executeQuery(
                        "select count(*) from pg_stat_activity where state = 'active' and query = 'select pg_sleep(61)'")) {
            running.next();
            assertThat(running.getInt(1)).isZero();
        }
    }

    @Test
    void a_connection_cut_midway_is_503_and_the_next_works() {
        problem(signedIn().get("/example/cut").then(), 503, "service-unavailable");
        problem(signedIn().get("/example/cut").then(), 503, "service-unavailable");
    }

    @Test
    void a_body_announced_or_sent_too_large_is_413() throws Exception {
        byte[] large = new byte[2_000_000];
        problem(signedIn().body(large).put(VISIT).then(), 413, "body-too-large");
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_010_000]));
        HttpRequest request = HttpRequest.newBuilder(baseUri.resolve(VISIT))
                .PUT(chunked)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:problem:body-too-large");
        }
    }

    @Test
    void entity_tags_save_transfers_and_prevent_lost_updates() {
        signedIn().get("/example/versioned").then().statusCode(200).header("ETag", "\"7\"");
        signedIn()
                .header("If-None-Match", "W/\"7\"")
                .get("/example/versioned")
                .then()
                .statusCode(304);
        signedIn()
                .header("If-None-Match", "\"6\"")
                .get("/example/versioned")
                .then()
                .statusCode(200);
        signedIn()
                .header("If-Match", "\"6\", \"7\"")
                .put("/example/versioned")
                .then()
                .statusCode(204);
        problem(signedIn().header("If-Match", "\"6\"").put("/example/versioned").then(), 412, "precondition-failed");
        problem(
                signedIn()
                        .header("If-Match", "W/\"7\"")
                        .put("/example/versioned")
                        .then(),
                412,
                "precondition-failed");
        problem(
                signedIn()
                        .header("If-Match", "garbled")
                        .put("/example/versioned")
                        .then(),
                412,
                "precondition-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "/",
                "a/b/c",
                ";",
                ",",
                "application/",
                "/json",
                "application/json; charset",
                "application/json; charset=nonsense",
                "application/json; charset=\"",
                "multipart/form-data",
                "multipart/form-data; boundary",
                "multipart/form-data; boundary="
            })
    void a_garbage_content_type_is_the_callers_fault(String type) throws Exception {
        for (String path : java.util.List.of(VISIT, "/example/upload", "/example/made")) {
            HttpResponse<String> answer =
                    send(path.equals(VISIT) ? "PUT" : "POST", path, type, "{\"who\":\"a\",\"count\":1,\"friends\":[]}");
            assertThat(answer.statusCode())
                    .as("%s: %s", path, answer.body())
                    .isIn(
                            type.startsWith("application/json;")
                                    ? java.util.List.of(200, 201, 400, 415)
                                    : java.util.List.of(400, 415));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b",
                "--b\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nunterminated",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nunterminated\r\n--b",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nheader",
                "--b\r\nnonsense\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"file; filename=a\r\n\r\nx\r\n--b--",
                "no boundary at all"
            })
    void a_multipart_body_that_is_broken_off_is_the_callers_fault(String body) throws Exception {
        HttpResponse<String> answer = send("POST", "/example/upload", "multipart/form-data; boundary=b", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:problem:");
    }

    private HttpResponse<String> send(String method, String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(baseUri.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void the_query_is_not_repeated() {
        problem(
                        signedIn()
                                .queryParam("limit", "0")
                                .queryParam("phone", "+639170000")
                                .get("/example/list")
                                .then(),
                        400,
                        "parameter-invalid")
                .body(not(containsString("639")));
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:" + type))
                .body("status", equalTo(status))
                .body("traceId", hasLength(32));
    }

    static String assertNotFound(ValidatableResponse answer) {
        return problem(answer, 404, "not-found")
                .extract()
                .asString()
                .replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }

    static RequestSpecification signedIn() {
        return as("family");
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of("someone", role, Map.of())).contentType("application/json");
    }

    static String token() {
        return Tokens.of("someone", "family", Map.of());
    }
}
