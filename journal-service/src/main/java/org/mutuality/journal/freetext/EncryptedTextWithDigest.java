package org.mutuality.journal.freetext;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.privacy.FreeTextEncryption;

/**
 * Text in a family's own words on its way to be stored.
 *
 * @param digest of it in clear, never stored: to know again what was told before words were sealed
 */
public record EncryptedTextWithDigest(EncryptedText encrypted, String digest) {
    /** @param purpose as of {@link FreeTextEncryption} */
    public static EncryptedTextWithDigest of(FreeTextEncryption encryption, UUID family, String purpose, String text) {
        return of(encryption, family, purpose, text, digest(text));
    }

    /** @param digest of what {@code text} is the form of: the same for the same, whatever the form */
    public static EncryptedTextWithDigest of(
            FreeTextEncryption encryption, UUID family, String purpose, String text, String digest) {
        return new EncryptedTextWithDigest(encryption.encrypt(family, purpose, text, digest), digest);
    }

    /** Tells texts apart that stand in clear, without keeping their words. */
    public static String digest(String text) {
        return NameBasedUuid.id("words", text).toString();
    }

    /** Both say the same, or nothing. */
    public static boolean same(Optional<EncryptedTextWithDigest> told, Optional<String> known) {
        return told.map(one -> known.filter(one::hasSameContent).isPresent()).orElseGet(known::isEmpty);
    }

    /** @param known fingerprint of what stands; its digest, where it stands in clear */
    public boolean hasSameContent(@Nullable String known) {
        return encrypted.fingerprint().equals(known) || digest.equals(known);
    }
}
