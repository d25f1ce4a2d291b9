package org.mutuality.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** A real PostgreSQL and a key to sign tokens with; no sign-in server. */
public class IdentityFixture implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Database database = TestServers.shared().freshDatabase("door");
        KeyPair keys = keys();
        return Map.of(
                // A machine that is busy with something else is slow, and nothing is wrong with it.
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
