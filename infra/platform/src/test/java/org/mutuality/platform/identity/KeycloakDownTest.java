package org.mutuality.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.KeycloakDownProfile;
import org.mutuality.platform.Tokens;

@QuarkusTest
@TestProfile(KeycloakDownProfile.class)
class KeycloakDownTest {

    @Test
    void the_service_starts_and_a_token_that_cannot_be_verified_is_503() {
        given().auth()
                .oauth2(Tokens.of("s", "family", Map.of()))
                .get("/example")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("urn:problem:service-unavailable"));
    }

    @Test
    void monitoring_needs_no_token() {
        given().get("/q/health/live").then().statusCode(200);
    }
}
