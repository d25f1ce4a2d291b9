package org.mutuality.platform.privacy;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/** The configured master keys, validated. */
final class MasterKeys {
    private final Map<String, SecretKey> keys;
    private final String current;

    private MasterKeys(Map<String, SecretKey> keys, String current) {
        this.keys = Map.copyOf(keys);
        this.current = current;
    }

    /** @throws IllegalStateException with a message for operators that contains no key */
    static MasterKeys of(MasterKeySettings settings) {
        String current = settings.current()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "This service stores personal data and has no master key: set mutuality.privacy.current=<id> and"
                                        + " mutuality.privacy.master-keys.<id>=<32 random bytes, as from: openssl rand -base64 32>"));
        Map<String, SecretKey> keys = new HashMap<>();
        settings.masterKeys().forEach((id, text) -> keys.put(id, key(id, text)));
        if (!keys.containsKey(current)) {
            throw new IllegalStateException("mutuality.privacy.current names the master key " + current
                    + ", but there is no mutuality.privacy.master-keys." + current);
        }
        return new MasterKeys(keys, current);
    }

    String current() {
        return current;
    }

    Set<String> ids() {
        return keys.keySet();
    }

    /** @throws IllegalStateException when the key is not configured */
    SecretKey key(String id) {
        return Optional.ofNullable(keys.get(id)).orElseThrow(() -> missing(id));
    }

    static IllegalStateException missing(String id) {
        return new IllegalStateException("Family keys are encrypted with the master key " + id
                + ", which is not configured: set mutuality.privacy.master-keys." + id);
    }

    private static SecretKey key(String id, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == AesGcm.KEY_BYTES) {
                return AesGcm.key(bytes);
            }
        } catch (IllegalArgumentException e) {
            // Reported below: this exception's message might quote the key.
        }
        throw new IllegalStateException("mutuality.privacy.master-keys." + id
                + " must be base64 of 32 bytes, as from: openssl rand -base64 32");
    }
}
