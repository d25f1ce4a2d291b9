package org.mutuality.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A gateway with a small limit and a local signing key, so that the test can create tokens. */
public final class SmallLimitsProfile implements QuarkusTestProfile {
    static final int LIMIT = 5;
    private static final String PRIVATE_KEY = "test.private-key";
    private static final String ISSUER = "https://issuer.test";

    static String token(String subject, Duration life) {
        return token(subject, life, "mutuality", "Bearer");
    }

    /** @param type claim {@code typ}, by which Keycloak marks access tokens as {@code Bearer} */
    static String token(String subject, Duration life, String audience, String type) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .audience(audience)
                .claim("typ", type)
                .expiresIn(life)
                .sign(privateKey());
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Countries.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        KeyPair keys = keys();
        return Map.of(
                "mutuality.limit.per-caller",
                Integer.toString(LIMIT),
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.web.tenant-enabled",
                "false",
                "quarkus.oidc.public-key",
                text(keys.getPublic()),
                PRIVATE_KEY,
                text(keys.getPrivate()),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    private static String text(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** A cohort-service of the Philippines and one of all other countries; each returns its name. */
    public static final class Countries implements QuarkusTestResourceLifecycleManager {
        private final Vertx vertx = Vertx.vertx();

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "mutuality.at.cohort.\"PH\"", respondingWith("of PH"),
                    "mutuality.at.cohort.\"*\"", respondingWith("of the others"));
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }

        private String respondingWith(String answer) {
            return "http://127.0.0.1:"
                    + vertx.createHttpServer()
                            .requestHandler(request -> request.response().end(answer))
                            .listen(0, "127.0.0.1")
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join()
                            .actualPort();
        }
    }

    // In the configuration, because profile and test have different class loaders and share no static field.
    private static PrivateKey privateKey() {
        try {
            byte[] encoded =
                    Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
