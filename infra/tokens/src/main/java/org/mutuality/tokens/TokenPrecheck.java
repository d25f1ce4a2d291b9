package org.mutuality.tokens;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognises tokens that no verification could accept: expired, or not signed by the key that they name. For all other
 * tokens the full verification decides. That one throws exceptions through a deep stack, so a flood of forged tokens
 * would cost a service three times as much.
 */
@Singleton
public class TokenPrecheck {
    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");
    // As in the full verification, which accepts recently expired tokens.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Function<String, @Nullable PublicKey> keys;
    private final Clock clock;

    @Inject
    TokenPrecheck(SigningKeys keys) {
        this(keys::find, Clock.systemUTC());
    }

    /** @param keys finds a key by its id; null when it is not known */
    TokenPrecheck(Function<String, @Nullable PublicKey> keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @param token the text after {@code Bearer} */
    public boolean isCertainlyInvalid(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            return parts.length == 3 && (hasExpired(json(parts[1])) || isForged(token, json(parts[0]), parts[2]));
        } catch (IllegalArgumentException | ClassCastException | DecodeException | GeneralSecurityException e) {
            return false; // malformed: left to the full verification
        }
    }

    private boolean hasExpired(JsonObject claims) {
        @Nullable Long until = claims.getLong("exp");
        return until != null && until < clock.instant().minus(GRACE).getEpochSecond();
    }

    private boolean isForged(String token, JsonObject header, String encodedSignature) throws GeneralSecurityException {
        @Nullable String algorithm = ALGORITHMS.get(header.getString("alg", ""));
        @Nullable PublicKey key = algorithm == null ? null : keys.apply(header.getString("kid", ""));
        if (algorithm == null || key == null) {
            return false;
        }
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(key);
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return !verifies(signature, Base64.getUrlDecoder().decode(encodedSignature));
    }

    private static boolean verifies(Signature signature, byte[] encodedSignature) {
        try {
            return signature.verify(encodedSignature);
        } catch (SignatureException e) {
            return false; // of another length than this key's signatures
        }
    }

    private static JsonObject json(String part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
