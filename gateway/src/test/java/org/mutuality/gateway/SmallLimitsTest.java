package org.mutuality.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(SmallLimitsProfile.class)
class SmallLimitsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void who_asks_too_much_is_told_so_and_nobody_else_is() {
        String busy = SmallLimitsProfile.token("busy", LONG);
        Response refused = IntStream.range(0, 200)
                .mapToObj(i -> ask("PH", busy))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        refused.then()
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("urn:problem:too-many-requests"));
        assertThat(ask("PH", SmallLimitsProfile.token("calm", LONG)).statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> ask("PH", busy).statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource({"PH,of PH", "LR,of the others", "MX,of the others"})
    void a_cohort_is_asked_for_in_its_own_country(String country, String words) {
        ask(country, SmallLimitsProfile.token(UUID.randomUUID().toString(), LONG))
                .then()
                .statusCode(200)
                .body(equalTo(words));
    }

    @Test
    void a_token_that_expires_is_401_though_it_was_good_a_moment_ago() {
        String brief = SmallLimitsProfile.token("brief", Duration.ofSeconds(2));
        assertThat(ask("PH", brief).statusCode()).isEqualTo(200);
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(60))
                .until(() -> ask("PH", brief).statusCode() == 401);
        ask("PH", brief)
                .then()
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:problem:not-signed-in"));
    }

    private static Response ask(String country, String token) {
        return given().auth().oauth2(token).get("/countries/" + country + "/cohorts/1");
    }
}
