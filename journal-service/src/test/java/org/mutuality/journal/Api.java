package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;

/** The service over HTTP, as whoever holds {@code token}. */
record Api(String token) {
    static final String SEVEN = "{\"form\": \"core-1\", \"answers\": {\"ladder\": 7}}";

    static String ladder(int steps, String more) {
        return "{\"form\": \"core-1\", \"answers\": {\"ladder\": %d}%s}".formatted(steps, more);
    }

    ValidatableResponse put(String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    ValidatableResponse putIf(String match, String path, String body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", match)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    ValidatableResponse get(String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    ValidatableResponse delete(String path) {
        return given().auth().oauth2(token).delete(path).then();
    }

    ValidatableResponse post(String type, byte[] body) {
        return post("/journals", type, body);
    }

    ValidatableResponse post(String path, String type, byte[] body) {
        return given().auth()
                .oauth2(token)
                .contentType(type)
                .body(body)
                .post(path)
                .then()
                .using()
                .parser("application/x-ndjson", Parser.JSON);
    }

    static String journal(UUID family, String month) {
        return "/journals/%s/%s".formatted(family, month);
    }

    /** A family whose enrolment has arrived: a reader that has just begun has much to read first. */
    UUID family(CohortFixture village) {
        UUID family = village.family();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/journals/" + family).extract().statusCode() == 200);
        return family;
    }
}
