package org.mutuality.launcher;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Ed25519 keys under which services sign events. {@code signing.<service>} in the secrets is the private key; where it is missing,
 * a new pair is created. {@code signing.<service>.public} is the public key, followed by those that it has replaced.
 */
final class SigningKeys {
    private SigningKeys() {}

    /** Environment variables of a service: its own private key and everybody's public keys. */
    static Map<String, String> environment(String service, GeneratedSecrets secrets) {
        Map<String, String> environment = new HashMap<>();
        for (String publisher : ServiceCatalog.BEHIND_THE_GATEWAY) {
            createIfMissing(publisher, secrets);
            environment.put(
                    "MUTUALITY_SIGNING_PUBLIC_KEYS_" + publisher.toUpperCase(Locale.ROOT),
                    secrets.get(publicName(publisher)));
        }
        environment.put("MUTUALITY_SIGNING_KEY", secrets.get(privateName(service)));
        return environment;
    }

    private static void createIfMissing(String publisher, GeneratedSecrets secrets) {
        if (secrets.find(privateName(publisher)).isPresent()) {
            return;
        }
        KeyPair keys = newKeys();
        String earlier =
                secrets.find(publicName(publisher)).map(text -> "," + text).orElse("");
        String id = "k" + (earlier.isEmpty() ? 1 : earlier.split(",").length);
        // The public key first: if only that is written, the next start replaces it.
        secrets.put(publicName(publisher), text(id, keys.getPublic().getEncoded()) + earlier);
        secrets.put(privateName(publisher), text(id, keys.getPrivate().getEncoded()));
    }

    private static String text(String id, byte[] key) {
        return id + ":" + Base64.getEncoder().encodeToString(key);
    }

    private static String privateName(String publisher) {
        return "signing." + publisher;
    }

    private static String publicName(String publisher) {
        return privateName(publisher) + ".public";
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
