package org.mutuality.platform.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A configured key, {@code <key id>:<base64>}.
 *
 * @param setting name of the setting, for messages, which never contain the key
 */
record KeyText(String setting, String id, String base64) {
    private static final String ALGORITHM = "Ed25519";

    static KeyText of(String setting, String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalStateException(setting + " must be <key id>:<base64 of an Ed25519 key>");
        }
        return new KeyText(
                setting,
                text.substring(0, colon).strip(),
                text.substring(colon + 1).strip());
    }

    PrivateKey privateKey() {
        return decoded(bytes -> KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    }

    PublicKey publicKey() {
        return decoded(bytes -> KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
    }

    // Without the cause, whose message might quote the key.
    private <K> K decoded(KeyDecoder<K> decoder) {
        try {
            return decoder.decode(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("%s: the key %s is no Ed25519 key".formatted(setting, id));
        }
    }

    private interface KeyDecoder<K> {
        K decode(byte[] bytes) throws GeneralSecurityException;
    }
}
