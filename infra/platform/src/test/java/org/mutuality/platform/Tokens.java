package org.mutuality.platform;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as Keycloak issues them. */
public final class Tokens {

    private Tokens() {}

    public static String of(String subject, String role, Map<String, ?> claims) {
        return signed(claims(subject, role, claims), key());
    }

    public static String expired() {
        return signed(claims("sub", "family", Map.of()).expiresAt(Instant.now().minusSeconds(60)), key());
    }

    /** Good for {@code life} and the grace that the platform gives. */
    public static String shortLived(Duration life) {
        return signed(claims("brief", "family", Map.of()).expiresIn(life), key());
    }

    public static String ofAnotherIssuer() {
        return signed(claims("sub", "family", Map.of()).issuer("https://evil.test"), key());
    }

    public static String ofAnotherAudience() {
        return signed(claims("sub", "family", Map.of()).audience("mutuality-gateway"), key());
    }

    /** What a client gets beside the access token, for itself. */
    public static String idToken() {
        return signed(
                claims("sub", "family", Map.of()).audience("mutuality-cli").claim("typ", "ID"), key());
    }

    public static String ofAnotherKey() throws GeneralSecurityException {
        return signed(
                claims("sub", "family", Map.of()),
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
    }

    private static JwtClaimsBuilder claims(String subject, String role, Map<String, ?> claims) {
        JwtClaimsBuilder builder = Jwt.issuer("https://issuer.test")
                .subject(subject)
                .audience("mutuality")
                .claim("typ", "Bearer")
                .expiresIn(Duration.ofMinutes(5))
                .claim("realm_access", Map.of("roles", List.of(role)));
        claims.forEach(builder::claim);
        return builder;
    }

    private static String signed(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.sign(key);
    }

    private static PrivateKey key() {
        try {
            byte[] encoded =
                    Base64.getDecoder().decode(ConfigProvider.getConfig().getValue("test.private-key", String.class));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
