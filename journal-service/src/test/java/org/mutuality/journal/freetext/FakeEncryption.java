package org.mutuality.journal.freetext;

import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;

/** Words as they look when they are sealed, without a vault: nothing of them is left to read. */
public final class FakeEncryption {
    private FakeEncryption() {}

    public static EncryptedTextWithDigest written(String words) {
        return written(words, EncryptedTextWithDigest.digest(words));
    }

    public static EncryptedTextWithDigest written(String words, String digest) {
        return new EncryptedTextWithDigest(
                new EncryptedText(
                        new Ciphertext("v1." + NameBasedUuid.id("sealed", words)),
                        NameBasedUuid.id("fingerprint", digest).toString()),
                digest);
    }

    public static EncryptedText text(String words) {
        return written(words).encrypted();
    }
}
