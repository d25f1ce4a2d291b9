package org.mutuality.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(SmallLimitsProfile.class)
class SmallLimitsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void a_caller_over_its_limit_gets_429_and_others_do_not() {
        String busy = SmallLimitsProfile.token("busy", LONG);
        Response refused = IntStream.range(0, 200)
                .mapToObj(i -> get("PH", busy))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        refused.then()
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("urn:problem:too-many-requests"));
        assertThat(get("PH", SmallLimitsProfile.token("calm", LONG)).statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> get("PH", busy).statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource({"PH,of PH", "LR,of the others", "MX,of the others"})
    void a_cohort_request_goes_to_the_service_of_its_country(String country, String answer) {
        get(country, SmallLimitsProfile.token(UUID.randomUUID().toString(), LONG))
                .then()
                .statusCode(200)
                .body(equalTo(answer));
    }

    @Test
    void a_token_that_expires_is_401_though_it_was_good_a_moment_ago() {
        String brief = SmallLimitsProfile.token("brief", Duration.ofSeconds(2));
        assertThat(get("PH", brief).statusCode()).isEqualTo(200);
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("PH", brief).statusCode() == 401);
        get("PH", brief)
                .then()
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:problem:not-signed-in"));
    }

    @ParameterizedTest
    @CsvSource({"mutuality,Bearer,200", "mutuality-gateway,Bearer,401", "mutuality-cli,ID,401"})
    void only_access_tokens_for_this_platform_are_accepted(String audience, String type, int status) {
        String token = SmallLimitsProfile.token(UUID.randomUUID().toString(), LONG, audience, type);
        assertThat(get("PH", token).statusCode()).isEqualTo(status);
    }

    private static Response get(String country, String token) {
        return given().auth().oauth2(token).get("/countries/" + country + "/cohorts/1");
    }
}
