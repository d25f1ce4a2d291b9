package org.mutuality.payment.complaint;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.problem.Refusal;

/**
 * What somebody wrote, sealed under the family's key.
 *
 * @param sealed empty when nothing was written
 * @param fingerprint the same for the same words of this family, also for none
 */
public record Words(Optional<Sealed> sealed, String fingerprint) {
    /** What complaints are encrypted for. */
    static final String PURPOSE = "complaint";

    /** @throws Refusal FAMILY_ERASED, also when nothing was written */
    static Words of(FreeTextEncryption encryption, UUID familyId, Optional<String> text) {
        return text.map(written -> encryption.encrypt(familyId, PURPOSE, written))
                .map(words -> new Words(Optional.of(words.ciphertext()), words.fingerprint()))
                .orElseGet(() -> new Words(Optional.empty(), encryption.fingerprint(familyId, PURPOSE, "")));
    }
}
