package org.mutuality.platform.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.HttpOnlyProfile;
import org.mutuality.platform.Tokens;

@QuarkusTest
@TestProfile(HttpOnlyProfile.class)
class VerifiedTokenCacheTest {
    @Inject
    VerifiedTokenCache verified;

    @Test
    void a_verified_token_is_cached_with_the_same_identity() {
        String token = Tokens.of("anna", "country-lead", Map.of("countries", "PH"));
        assertThat(verified.find(token)).isEmpty();
        for (int time = 0; time < 3; time++) {
            get(token)
                    .statusCode(200)
                    .body("subject", Matchers.equalTo("anna"))
                    .body("countries[0]", Matchers.is("PH"));
            assertThat(verified.find(token)).isPresent();
        }
    }

    @Test
    void roles_of_a_cached_token_are_enforced() {
        String operator = Tokens.of("olga", "operator", Map.of());
        String family = Tokens.of("fe", "family", Map.of());
        for (int time = 0; time < 2; time++) {
            given().auth().oauth2(operator).get("/example/operator").then().statusCode(200);
            given().auth().oauth2(family).get("/example/operator").then().statusCode(403);
        }
    }

    @Test
    void a_cached_token_that_expires_is_401() {
        String token = Tokens.shortLived(Duration.ofSeconds(2));
        get(token).statusCode(200);
        assertThat(verified.find(token)).isPresent();
        await().atMost(Duration.ofSeconds(60)).until(() -> get(token).extract().statusCode() == 401);
        assertThat(verified.find(token)).isEmpty();
    }

    @Test
    void a_known_signature_is_valid_only_for_its_own_claims() {
        String good = Tokens.of("eve", "family", Map.of());
        get(good).statusCode(200);
        String[] parts = good.split("\\.", -1);
        get(parts[0] + "." + promoted(parts[1]) + "." + parts[2]).statusCode(401);
        get(good).statusCode(200).body("subject", Matchers.equalTo("eve"));
    }

    @Test
    void a_forged_signature_is_never_cached() throws GeneralSecurityException {
        String forged = Tokens.ofAnotherKey();
        get(forged).statusCode(401);
        get(forged).statusCode(401);
        assertThat(verified.find(forged)).isEmpty();
    }

    private static ValidatableResponse get(String token) {
        return given().auth().oauth2(token).get("/example").then();
    }

    private static String promoted(String payload) {
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("\"family\"", "\"operator\"").getBytes(StandardCharsets.UTF_8));
    }
}
