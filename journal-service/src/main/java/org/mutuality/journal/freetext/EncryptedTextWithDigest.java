package org.mutuality.journal.freetext;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.privacy.FreeTextEncryption;

/**
 * Free text that is about to be stored.
 *
 * @param digest of the unencrypted text; never stored. Recognises text from before it was encrypted
 */
public record EncryptedTextWithDigest(EncryptedText encrypted, String digest) {
    /** @param purpose as in {@link FreeTextEncryption} */
    public static EncryptedTextWithDigest of(FreeTextEncryption encryption, UUID family, String purpose, String text) {
        return of(encryption, family, purpose, text, digest(text));
    }

    /** @param digest of the content that {@code text} serializes; equal for equal content */
    public static EncryptedTextWithDigest of(
            FreeTextEncryption encryption, UUID family, String purpose, String text, String digest) {
        return new EncryptedTextWithDigest(encryption.encrypt(family, purpose, text, digest), digest);
    }

    /** Distinguishes unencrypted texts without storing them. */
    public static String digest(String text) {
        return NameBasedUuid.id("text", text).toString();
    }

    /** Whether both have the same content, or both are absent. */
    public static boolean same(Optional<EncryptedTextWithDigest> text, Optional<String> stored) {
        return text.map(one -> stored.filter(one::hasSameContent).isPresent()).orElseGet(stored::isEmpty);
    }

    /** @param stored fingerprint of the stored text; its digest when it is stored unencrypted */
    public boolean hasSameContent(@Nullable String stored) {
        return encrypted.fingerprint().equals(stored) || digest.equals(stored);
    }
}
