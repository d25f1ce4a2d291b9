package org.mutuality.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gateway while Keycloak is unavailable. */
@QuarkusTest
@TestProfile(KeycloakDownTest.KeycloakDownProfile.class)
class KeycloakDownTest {
    // {"alg":"RS256"}.{"sub":"s"}: its signature cannot be verified.
    private static final String SIGNED_BY_ANYBODY = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzIn0.c2lnbmF0dXJl";

    @Test
    void a_token_that_nobody_can_check_is_503() {
        given().auth()
                .oauth2(SIGNED_BY_ANYBODY)
                .get("/trends")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("urn:problem:service-unavailable"));
    }

    @Test
    void a_password_that_nobody_can_check_is_503() {
        given().auth()
                .preemptive()
                .basic("amina", "demo")
                .get("/formList")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", equalTo("urn:problem:service-unavailable"));
    }

    @Test
    void keycloaks_own_pages_are_503() {
        given().get("/realms/mutuality/account")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", equalTo("urn:problem:service-unavailable"));
    }

    @Test
    void a_request_without_a_token_is_401() {
        given().get("/trends").then().statusCode(401);
    }

    public static final class KeycloakDownProfile implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:1/realms/mutuality",
                    "mutuality.at.keycloak",
                    "http://127.0.0.1:1");
        }
    }
}
