package org.mutuality.payment.provider.cash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes with which families collect cash: 11 characters derived from the payout and our secret, and a check character, such as
 * {@code 7ZK2-M0QX-9R4C}. Without the secret a code cannot be guessed.
 */
public class CashCodes {
    private static final String HMAC = "HmacSHA256";
    private static final int MIN_SECRET_LENGTH = 16;
    private static final int CHARACTERS = 11;
    private static final int GROUP = 4;

    private final String secret;

    /** @throws IllegalArgumentException the secret is too short */
    public CashCodes(String secret) {
        if (!isSecret(secret)) {
            throw new IllegalArgumentException("a cash secret has at least 16 characters");
        }
        this.secret = secret;
    }

    /**
     * Code of a payout. It never changes and does not depend on the order, so a distributor that has the payout on two lists
     * pays it once.
     */
    public String of(UUID payoutId) {
        String code = CrockfordBase32.of(hmac(payoutId), CHARACTERS);
        String whole = code + CrockfordBase32.check(code);
        return String.join(
                "-", whole.substring(0, GROUP), whole.substring(GROUP, 2 * GROUP), whole.substring(2 * GROUP));
    }

    /** Normalises a code that a person wrote; empty when it is mistyped. */
    public static Optional<String> read(String text) {
        String code = CrockfordBase32.normal(text);
        return Optional.of(code)
                .filter(whole -> whole.length() == CHARACTERS + 1 && CrockfordBase32.isIn(whole))
                .filter(whole -> CrockfordBase32.check(whole.substring(0, CHARACTERS)) == whole.charAt(CHARACTERS))
                .map(whole -> whole.replaceFirst("(.{4})(.{4})(.{4})", "$1-$2-$3"));
    }

    private long hmac(UUID payoutId) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update(payoutId.toString().getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.wrap(mac.doFinal()).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the secret is long enough. */
    public static boolean isSecret(String text) {
        return text.length() >= MIN_SECRET_LENGTH;
    }
}
