package org.mutuality.journal.freetext;

import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;

/** Words as they look when they are sealed, without a vault: nothing of them is left to read. */
public final class FakeEncryption {
    private FakeEncryption() {}

    public static EncryptedTextWithDigest written(String text) {
        return written(text, EncryptedTextWithDigest.digest(text));
    }

    public static EncryptedTextWithDigest written(String text, String digest) {
        return new EncryptedTextWithDigest(
                new EncryptedText(
                        new Ciphertext("v1." + NameBasedUuid.id("sealed", text)),
                        NameBasedUuid.id("fingerprint", digest).toString()),
                digest);
    }

    public static EncryptedText text(String text) {
        return written(text).encrypted();
    }
}
