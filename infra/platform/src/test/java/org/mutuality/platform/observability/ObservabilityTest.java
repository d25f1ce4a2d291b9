package org.mutuality.platform.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.HttpOnlyProfile;
import org.mutuality.platform.Tokens;

@QuarkusTest
@TestProfile(HttpOnlyProfile.class)
class ObservabilityTest {
    @TestHTTPResource("/q/openapi")
    URI document;

    @Test
    void live_but_not_ready_without_kafka() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'database' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'kafka' }.status", equalTo("DOWN"));
    }

    @Test
    void metrics_are_for_operators_and_prometheus_and_contain_no_ids() {
        given().auth()
                .oauth2(Tokens.of("s", "family", Map.of()))
                .get("/example/families/00000000-0000-0000-0000-000000000077");
        given().get("/example/families/00000000-0000-0000-0000-000000000077")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.expired())
                .get("/example/visits/00000000-0000-0000-0000-000000000077/2021-01")
                .then()
                .statusCode(401);
        for (String path : List.of("/q/metrics", "/q/metrics/", "/q//metrics", "/q/%6detrics")) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(401);
        }
        given().auth()
                .oauth2(Tokens.of("s", "family", Map.of()))
                .get("/q/metrics")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:not-allowed"));
        given().auth()
                .preemptive()
                .basic("metrics", "another-password")
                .get("/q/metrics")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("s", "operator", Map.of()))
                .get("/q/metrics")
                .then()
                .statusCode(200);
        given().auth()
                .preemptive()
                .basic("metrics", "for-prometheus-in-tests")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds"))
                .body(containsString("uri=\"/example/families/"))
                .body(org.hamcrest.Matchers.not(containsString("000000000077")));
    }

    @Test
    void the_document_describes_authentication_and_problems() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("components.securitySchemes.signIn.type", equalTo("openIdConnect"))
                .body(
                        "components.securitySchemes.signIn.openIdConnectUrl",
                        endsWith("/.well-known/openid-configuration"))
                .body("components.schemas", hasKey("Problem"))
                .body("paths.'/example/list'.get.responses.default.'$ref'", equalTo("#/components/responses/Problem"))
                .body("components.responses.Problem.content", hasKey("application/problem+json"));
    }

    /** Java's client requests HTTP/2 by default. */
    @Test
    void a_request_to_upgrade_is_answered_in_the_first_protocol() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer =
                    client.send(HttpRequest.newBuilder(document).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_trace_id_is_propagated() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .auth()
                .oauth2(Tokens.of("s", "family", Map.of()))
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body("traceId", equalTo(trace));
    }
}
