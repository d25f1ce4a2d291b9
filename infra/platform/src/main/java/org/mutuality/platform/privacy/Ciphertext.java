package org.mutuality.platform.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/**
 * Encrypted text that only the {@link Vault} can decrypt, and nobody once the family's key is destroyed. Safe to store.
 *
 * @param text {@code v1.} and base64url of nonce (12 bytes), ciphertext and tag (16 bytes)
 */
public record Ciphertext(@JsonValue String text) {
    private static final String VERSION = "v1.";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Ciphertext {}

    static Ciphertext of(byte[] bytes) {
        return new Ciphertext(VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** @throws DecryptionException when it is malformed or of another version */
    byte[] bytes() {
        if (!text.startsWith(VERSION)) {
            throw new DecryptionException("it is of another version", null);
        }
        try {
            return Base64.getUrlDecoder().decode(text.substring(VERSION.length()));
        } catch (IllegalArgumentException e) {
            throw new DecryptionException("it is malformed", e);
        }
    }
}
