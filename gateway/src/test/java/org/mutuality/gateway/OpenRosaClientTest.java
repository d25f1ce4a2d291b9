package org.mutuality.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.openapi.DocumentedResponses;

/** ODK Collect, which uses HTTP basic authentication. */
@QuarkusTest
@QuarkusTestResource(GatewayBackends.class)
class OpenRosaClientTest {

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @ValueSource(strings = {"/formList", "/forms/core-2.xml", "/submission"})
    void a_password_is_exchanged_for_a_token(String path) {
        amina().get(path)
                .then()
                .statusCode(200)
                .body("uri", equalTo(path))
                .body("headers.authorization", startsWith("Bearer ey"));
    }

    @Test
    void the_token_is_cached() {
        String first = amina().get("/formList").path("headers.authorization");
        assertThat(amina().get("/formList").<String>path("headers.authorization"))
                .isEqualTo(first);
    }

    @Test
    void a_phone_first_requests_the_size_limit() {
        given().header("X-OpenRosa-Version", "1.0")
                .head("/submission")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic realm=\"mutuality\""));
        amina().head("/submission").then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void a_submitted_form_is_forwarded_completely() {
        amina().multiPart("xml_submission_file", "filled.xml", "<data/>".getBytes(), "text/xml")
                .post("/submission")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("headers.content-type", startsWith("multipart/form-data"));
    }

    /** Keycloak would refuse parallel logins of an account; and 60 of them would be taken for wrong passwords. */
    @Test
    void phones_that_share_an_account_sign_in_at_the_same_moment() {
        String name = "shared-" + UUID.randomUUID();
        Accounts.create(name);
        assertThat(signInAtOnce(Collections.nCopies(100, name))).hasSize(100).containsOnly(200);
    }

    /** All behind one address, as in a village. */
    @Test
    void many_families_sign_in_at_the_same_moment() {
        List<String> names = IntStream.range(0, 70)
                .mapToObj(i -> "village-" + UUID.randomUUID())
                .toList();
        names.forEach(Accounts::create);
        assertThat(signInAtOnce(names)).hasSize(70).containsOnly(200);
    }

    // A Keycloak that is slow on a busy machine is a 503, after which a phone tries again.
    private List<Integer> signInAtOnce(List<String> names) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<Integer>> statuses = names.stream()
                    .map(name -> signIn(client, name, Instant.now().plusSeconds(120)))
                    .toList();
            return statuses.stream().map(CompletableFuture::join).toList();
        }
    }

    private CompletableFuture<Integer> signIn(HttpClient client, String name, Instant deadline) {
        String credentials = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/formList"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Basic " + credentials)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(DocumentedResponses::checked)
                .thenCompose(
                        answer -> answer.statusCode() == 503 && Instant.now().isBefore(deadline)
                                ? signIn(client, name, deadline)
                                : CompletableFuture.completedFuture(answer.statusCode()));
    }

    @Test
    void a_wrong_password_is_challenged_again() {
        for (Response answer : List.of(
                with("nobody-" + UUID.randomUUID(), "wrong").get("/formList"),
                with("nobody-" + UUID.randomUUID(), "wrong").get("/forms/core-2.xml"),
                given().header("Authorization", "Basic no!base64").get("/formList"),
                given().header("Authorization", "Basic bm9jb2xvbg==").get("/formList"),
                given().get("/formList"))) {
            answer.then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Basic realm=\"mutuality\""))
                    .body("type", equalTo("urn:problem:not-signed-in"));
        }
    }

    @Test
    void basic_authentication_works_on_openrosa_paths_only() {
        for (String path : List.of("/trends", "/journals/1", "/forms", "/formList/x", "/investments/1")) {
            amina().get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        }
        given().get("/forms/core-2").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_token_works_on_openrosa_paths() {
        String token = TestTokens.withoutRoles();
        given().auth()
                .oauth2(token)
                .get("/formList")
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo("Bearer " + token));
    }

    @Test
    void a_spreadsheet_may_be_larger_than_other_bodies() {
        given().auth()
                .oauth2(TestTokens.withoutRoles())
                .contentType("application/octet-stream")
                .body(new byte[2_000_000])
                .post("/forms/xlsform")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(2_000_000));
        given().auth()
                .oauth2(TestTokens.withoutRoles())
                .contentType("application/octet-stream")
                .body(new byte[2_000_001])
                .post("/forms/xlsform")
                .then()
                .statusCode(413);
    }

    private static RequestSpecification amina() {
        return with("amina", "demo");
    }

    private static RequestSpecification with(String name, String password) {
        return given().header("X-OpenRosa-Version", "1.0").auth().preemptive().basic(name, password);
    }
}
