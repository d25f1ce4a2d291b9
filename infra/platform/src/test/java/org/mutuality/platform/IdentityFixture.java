package org.mutuality.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** A real PostgreSQL and a key to sign tokens with, without Keycloak. */
public class IdentityFixture implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Database database = TestServers.shared().freshDatabase("example");
        KeyPair keys = keys();
        return Map.of(
                // On a busy machine a connection takes longer, which is not an error.
                "quarkus.http.test-timeout", "2M",
                "quarkus.oidc.public-key",
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer", "https://issuer.test",
                "test.private-key",
                        Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()),
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void stop() {
        // The servers end with this JVM.
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
