package org.mutuality.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Tokens with the claims and the key id of a valid one, signed with another key. */
final class ForgedTokens {
    private static final int BITS = 2048;

    private ForgedTokens() {}

    /** @param count number of tokens; all differ, so that a cached rejection does not help with the next */
    static List<String> like(String valid, int count) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(BITS);
            KeyPair key = keys.generateKeyPair();
            List<String> forged = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                forged.add(sign(withOtherClaims(valid, i), key));
            }
            return List.copyOf(forged);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static String withOtherClaims(String valid, int number) {
        String[] parts = valid.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String changed = "{\"forged\":" + number + "," + claims.substring(claims.indexOf('{') + 1);
        return parts[0] + "." + text(changed.getBytes(UTF_8));
    }

    private static String sign(String content, KeyPair key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(content.getBytes(UTF_8));
        return content + "." + text(signature.sign());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
