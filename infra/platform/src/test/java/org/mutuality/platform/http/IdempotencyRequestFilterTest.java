package org.mutuality.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.platform.HttpOnlyProfile;
import org.mutuality.platform.Tokens;

@QuarkusTest
@TestProfile(HttpOnlyProfile.class)
class IdempotencyRequestFilterTest {

    static final String A = "{\"who\":\"a\",\"count\":1,\"friends\":[]}";
    static final String B = "{\"who\":\"b\",\"count\":1,\"friends\":[]}";

    final String key = UUID.randomUUID().toString();

    @Inject
    IdempotencyStore store;

    @Test
    void a_repeated_request_gets_the_same_response() {
        Response first = post("s", key, "/example/made", A);
        Response again = post("s", key, "/example/made", A);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .contentType("application/json");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void requests_without_a_key_are_all_executed() {
        String one = given().auth()
                .oauth2(token("s"))
                .contentType("application/json")
                .body(A)
                .post("/example/made")
                .header("Location");
        String two = given().auth()
                .oauth2(token("s"))
                .contentType("application/json")
                .body(A)
                .post("/example/made")
                .header("Location");
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void a_different_request_with_the_key_is_refused() {
        post("s", key, "/example/made", A);
        post("s", key, "/example/made", B)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:idempotency-key-reused"));
        post("s", key, "/example/refused", A).then().statusCode(422);
        post("s", key, "/example/made?x=1", A).then().statusCode(422);
    }

    @Test
    void a_key_belongs_to_its_caller() {
        String mine = post("s", key, "/example/made", A).header("Location");
        String theirs = post("t", key, "/example/made", A).header("Location");
        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void a_refusal_of_the_body_is_replayed_too() {
        post("s", key, "/example/made", "{").then().statusCode(400);
        post("s", key, "/example/made", "{")
                .then()
                .statusCode(400)
                .header("Idempotency-Replayed", "true")
                .contentType("application/problem+json");
    }

    @Test
    void a_temporary_failure_can_be_retried() {
        String first = post("s", key, "/example/refused", A)
                .then()
                .statusCode(409)
                .extract()
                .path("detail");
        String again = post("s", key, "/example/refused", A)
                .then()
                .statusCode(409)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("detail");
        assertThat(again).isNotEqualTo(first);
    }

    @Test
    void while_a_request_runs_its_key_is_claimed() {
        post("s", key, "/example/made", A);
        store.deleteExpired(Instant.now().plus(Duration.ofHours(25)));
        // The hash of another body, so that the request counts as running and different.
        assertThat(store.claim("s", key, "POST /example/made", new byte[32], Instant.now()))
                .isTrue();
        assertThat(store.claim("s", key, "POST /example/made", new byte[32], Instant.now()))
                .isFalse();
        assertThat(store.find("s", key).orElseThrow().response()).isEmpty();
        assertThat(store.claim(
                        "s",
                        key,
                        "POST /example/made",
                        new byte[32],
                        Instant.now().plusSeconds(61)))
                .isTrue();
    }

    @Test
    void concurrent_repetitions_are_executed_once() throws Exception {
        String token = token("s");
        Callable<Response> same = () -> given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(A)
                .post("/example/made");
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> answers = threads.invokeAll(java.util.Collections.nCopies(40, same));
            var locations = new java.util.HashSet<String>();
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
                if (answer.get().statusCode() == 201) {
                    locations.add(answer.get().header("Location"));
                } else {
                    assertThat(answer.get().header("Retry-After")).isEqualTo("1");
                }
            }
            assertThat(locations).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "ä", "a b"})
    void an_invalid_key_is_refused(String invalid) {
        post("s", invalid, "/example/made", A).then().statusCode(400);
        post("s", "x".repeat(129), "/example/made", A).then().statusCode(400);
    }

    @Test
    void a_response_is_deleted_after_a_day() {
        post("s", key, "/example/made", A);
        assertThat(store.deleteExpired(Instant.now())).isZero();
        assertThat(store.deleteExpired(Instant.now().plus(Duration.ofHours(25))))
                .isPositive();
        assertThat(store.find("s", key)).isEmpty();
    }

    private static Response post(String subject, String key, String path, String body) {
        return given().auth()
                .oauth2(token(subject))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    private static String token(String subject) {
        return Tokens.of(subject, "partner", Map.of());
    }
}
