package org.mutuality.payment.provider.cash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code with which a family proves at a cash point that the money is its own: 11 characters that follow from the payout and
 * our secret, and a twelfth that checks them, as in {@code 7ZK2-M0QX-9R4C}. Nobody without the secret can guess one.
 */
public class CashCodes {
    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_SECRET = 16;
    private static final int CHARACTERS = 11;
    private static final int GROUP = 4;

    private final String secret;

    /** @throws IllegalArgumentException codes can't be made with it */
    public CashCodes(String secret) {
        if (!isSecret(secret)) {
            throw new IllegalArgumentException("a cash secret has at least 16 characters");
        }
        this.secret = secret;
    }

    /** The same for ever for the same payout, whichever order pays it: a distributor who has it on two lists pays it once. */
    public String of(UUID payoutId) {
        String code = CrockfordBase32.of(hmac(payoutId), CHARACTERS);
        String whole = code + CrockfordBase32.check(code);
        return String.join(
                "-", whole.substring(0, GROUP), whole.substring(GROUP, 2 * GROUP), whole.substring(2 * GROUP));
    }

    /** A code as a person wrote it, in the form of {@link #of}; empty when it can't be one: mistyped. */
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

    /** Whether codes can be made with it. */
    public static boolean isSecret(String text) {
        return text.length() >= SHORTEST_SECRET;
    }
}
