package org.mutuality.platform.eventsourcing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Deterministic ids: a repeated event leads to the same id. */
public final class NameBasedUuid {
    private static final UUID NAMESPACE = UUID.fromString("5f2b6f2e-2f8c-5d0e-9c56-6d7574756101");
    // Cloned for each id: looking up the algorithm costs more than the digest.
    private static final MessageDigest AFTER_NAMESPACE = afterNamespace();

    private NameBasedUuid() {}

    /**
     * UUIDv5 (RFC 9562) of the parts under the platform's namespace; the same for ever.
     *
     * @param kind what it identifies, such as {@code stipend}
     * @param parts values whose {@code toString} and order determine the id
     */
    public static UUID id(String kind, Object... parts) {
        StringBuilder name = new StringBuilder(128).append(kind);
        for (Object part : parts) {
            name.append('/').append(part);
        }
        return version5(sha1(name.toString()));
    }

    private static byte[] sha1(String name) {
        try {
            MessageDigest digest = (MessageDigest) AFTER_NAMESPACE.clone();
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's digests are cloneable", e);
        }
    }

    private static MessageDigest afterNamespace() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    private static UUID version5(byte[] hash) {
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
