package org.mutuality.payment.complaint;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.problem.ProblemException;

/**
 * A text of a complaint, encrypted with the family's key.
 *
 * @param encrypted empty when there is no text
 * @param fingerprint equal for equal texts of this family, also for an empty text
 */
public record EncryptedComplaintText(Optional<Ciphertext> encrypted, String fingerprint) {
    /** Purpose of the encryption, which is bound to the ciphertext. */
    public static final String PURPOSE = "complaint";

    /** @throws ProblemException FAMILY_ERASED, also without a text */
    public static EncryptedComplaintText of(FreeTextEncryption encryption, UUID familyId, Optional<String> text) {
        return text.map(written -> encryption.encrypt(familyId, PURPOSE, written))
                .map(encryptedText -> new EncryptedComplaintText(
                        Optional.of(encryptedText.ciphertext()), encryptedText.fingerprint()))
                .orElseGet(() ->
                        new EncryptedComplaintText(Optional.empty(), encryption.fingerprint(familyId, PURPOSE, "")));
    }
}
