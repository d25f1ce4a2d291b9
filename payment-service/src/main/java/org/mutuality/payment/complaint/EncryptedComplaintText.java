package org.mutuality.payment.complaint;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.problem.ProblemException;

/**
 * What somebody wrote, sealed under the family's key.
 *
 * @param encrypted empty when nothing was written
 * @param fingerprint the same for the same words of this family, also for none
 */
public record EncryptedComplaintText(Optional<Ciphertext> encrypted, String fingerprint) {
    /** What complaints are encrypted for. */
    public static final String PURPOSE = "complaint";

    /** @throws ProblemException FAMILY_ERASED, also when nothing was written */
    public static EncryptedComplaintText of(FreeTextEncryption encryption, UUID familyId, Optional<String> text) {
        return text.map(written -> encryption.encrypt(familyId, PURPOSE, written))
                .map(words -> new EncryptedComplaintText(Optional.of(words.ciphertext()), words.fingerprint()))
                .orElseGet(() ->
                        new EncryptedComplaintText(Optional.empty(), encryption.fingerprint(familyId, PURPOSE, "")));
    }
}
