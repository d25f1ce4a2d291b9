package org.mutuality.payment.providerfile;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes a file's SHA-256 while it is read, as hex. */
final class FileDigest {
    private final MessageDigest digest;

    FileDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    InputStream of(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    /** Digest of what was read; call it once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
