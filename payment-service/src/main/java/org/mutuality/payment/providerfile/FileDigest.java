package org.mutuality.payment.providerfile;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes a file's fingerprint while it is read: SHA-256, as hex. */
final class FileDigest {
    private final MessageDigest digest;

    FileDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    InputStream of(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    /** Of what was read; once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
