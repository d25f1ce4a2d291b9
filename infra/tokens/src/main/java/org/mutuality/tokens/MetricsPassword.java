package org.mutuality.tokens;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Password with which a Prometheus server reads {@code /q/metrics}: HTTP Basic, user {@code metrics}. From the configuration {@code
 * mutuality.metrics.password}; without one, only operators can read metrics.
 */
@Singleton
public class MetricsPassword {
    private static final String USER = "metrics:";
    private static final int SHORTEST = 16;

    private final Optional<byte[]> expected;

    /** @throws IllegalArgumentException the password is shorter than 16 characters */
    public MetricsPassword(@ConfigProperty(name = "mutuality.metrics.password") Optional<String> password) {
        if (password.filter(text -> text.length() < SHORTEST).isPresent()) {
            throw new IllegalArgumentException(
                    "mutuality.metrics.password must have at least " + SHORTEST + " characters");
        }
        expected = password.map(text -> (USER + text).getBytes(StandardCharsets.UTF_8));
    }

    /** @param authorization value of the header {@code Authorization} */
    public boolean matches(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && expected.filter(bytes -> MessageDigest.isEqual(
                                bytes, decode(authorization.substring(6).trim())))
                        .isPresent();
    }

    private static byte[] decode(String credentials) {
        try {
            return Base64.getDecoder().decode(credentials);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
