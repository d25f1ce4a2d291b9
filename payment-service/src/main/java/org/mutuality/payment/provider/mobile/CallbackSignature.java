package org.mutuality.payment.provider.mobile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies callbacks of an operator: {@code X-Signature: sha256=<hex>} is the HMAC-SHA256, with the shared secret, of X-Date,
 * X-CorrelationID and body separated by line feeds, and X-Date is close to now. Even a genuine callback only makes us query the
 * order's status.
 */
final class CallbackSignature {
    private static final String HMAC = "HmacSHA256";
    private static final String SCHEME = "sha256=";

    private final Optional<String> secret;
    private final Duration window;
    private final Clock clock;

    CallbackSignature(OperatorSettings settings, Clock clock) {
        this.secret = settings.callbackSecret().filter(text -> !text.isBlank());
        this.window = settings.callbackWindow();
        this.clock = clock;
    }

    /** Takes the headers as received, "" where missing. Never throws. */
    boolean genuine(String date, String correlationId, byte[] body, String signature) {
        return secret.isPresent()
                && signature.startsWith(SCHEME)
                && recent(date)
                && signed(date, correlationId, body, signature);
    }

    private boolean recent(String date) {
        try {
            Duration distance =
                    Duration.between(Instant.parse(date), clock.instant()).abs();
            return distance.compareTo(window) <= 0;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private boolean signed(String date, String correlationId, byte[] body, String signature) {
        byte[] received = signature.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8);
        byte[] expected =
                HexFormat.of().formatHex(hmac(date, correlationId, body)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(received, expected);
    }

    private byte[] hmac(String date, String correlationId, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.orElseThrow().getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((date + "\n" + correlationId + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
