package org.mutuality.importer.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDv5 (RFC 9562) of a data set's own keys, so that a second run uses the ids of the first. */
public final class DeterministicIds {
    private static final UUID NAMESPACE = UUID.fromString("6f0a3d1e-4c55-5b0a-8d5e-696d706f7274");

    private DeterministicIds() {}

    /** @param name as in {@code pakistan-graduation/family/PKG-0001} */
    public static UUID id(String name) {
        ByteBuffer bits = ByteBuffer.wrap(sha1(name));
        long high = bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            return digest.digest(name.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
