package org.mutuality.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPrecheckTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final KeyPair OURS = pair(2048);
    private static final KeyPair THEIRS = pair(2048);
    private static final KeyPair SHORT = pair(1024);

    private final TokenPrecheck certainlyFalse =
            new TokenPrecheck(id -> id.equals("ours") ? OURS.getPublic() : null, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_good_token_is_not_touched() {
        assertThat(certainlyFalse.isCertainlyInvalid(token("ours", NOW.plusSeconds(60), OURS)))
                .isFalse();
    }

    @Test
    void what_another_key_signed_in_our_keys_name_is_false() {
        assertThat(certainlyFalse.isCertainlyInvalid(token("ours", NOW.plusSeconds(60), THEIRS)))
                .isTrue();
        assertThat(certainlyFalse.isCertainlyInvalid(token("ours", NOW.plusSeconds(60), SHORT)))
                .isTrue();
    }

    @Test
    void what_was_changed_after_signing_is_false() {
        String[] parts = token("ours", NOW.plusSeconds(60), OURS).split("\\.");
        String more = text("{\"exp\":" + NOW.plusSeconds(60).getEpochSecond() + ",\"roles\":[\"operator\"]}");
        assertThat(certainlyFalse.isCertainlyInvalid(parts[0] + "." + more + "." + parts[2]))
                .isTrue();
        assertThat(certainlyFalse.isCertainlyInvalid(parts[0] + "." + parts[1] + "."))
                .isTrue();
    }

    @Test
    void a_token_that_has_run_out_is_false_whoever_signed_it_but_not_within_the_grace() {
        assertThat(certainlyFalse.isCertainlyInvalid(token("ours", NOW.minusSeconds(6), OURS)))
                .isTrue();
        assertThat(certainlyFalse.isCertainlyInvalid(token("unknown", NOW.minusSeconds(6), THEIRS)))
                .isTrue();
        assertThat(certainlyFalse.isCertainlyInvalid(token("ours", NOW.minusSeconds(5), OURS)))
                .isFalse();
    }

    @Test
    void of_a_key_that_it_does_not_know_it_says_nothing() {
        assertThat(certainlyFalse.isCertainlyInvalid(token("unknown", NOW.plusSeconds(60), THEIRS)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "..",
                "a.b.c",
                "bm8.bm8.bm8",
                "e30.e30.",
                "eyJhbGciOjF9.eyJleHAiOiJ4In0.x",
                "W10.W10.W10"
            })
    void what_it_cannot_read_it_leaves_to_the_full_check(String token) {
        assertThat(certainlyFalse.isCertainlyInvalid(token)).isFalse();
    }

    @Test
    void an_unsigned_one_is_left_to_the_full_check() {
        assertThat(certainlyFalse.isCertainlyInvalid(
                        text("{\"alg\":\"none\",\"kid\":\"ours\"}") + "." + text("{}") + "."))
                .isFalse();
    }

    @Test
    void what_was_remembered_is_forgotten_when_it_runs_out() {
        TokenCache<String> remembered = new TokenCache<>(Clock.fixed(NOW, ZoneOffset.UTC));
        remembered.put("good", "anna", NOW.plus(Duration.ofSeconds(1)).getEpochSecond());
        remembered.put("gone", "ben", NOW.getEpochSecond());
        assertThat(remembered.find("good")).contains("anna");
        assertThat(remembered.find("gone")).isEmpty();
        assertThat(remembered.find("never")).isEmpty();
    }

    private static String token(String key, Instant until, KeyPair signer) {
        String content = text("{\"alg\":\"RS256\",\"kid\":\"" + key + "\"}") + "."
                + text("{\"sub\":\"anna\",\"exp\":" + until.getEpochSecond() + "}");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signer.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair pair(int bits) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(bits);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
