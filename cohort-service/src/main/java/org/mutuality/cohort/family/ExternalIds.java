package org.mutuality.cohort.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.privacy.Vault;

/**
 * Ids that a study gave to the families of a cohort. An id is stored encrypted under the family's own key, and destroyed with it.
 * The family's id is derived from it under a key of the cohort: the next round of the study finds the same family without a table
 * of ids, also an erased one, which must not be enrolled anew; and nobody without the master key can follow a study's list to the
 * families.
 */
@ApplicationScoped
class ExternalIds {
    private static final String PURPOSE = "external-id";

    private final Vault vault;
    private final FreeTextEncryption encryption;

    ExternalIds(Vault vault, FreeTextEncryption encryption) {
        this.vault = vault;
        this.encryption = encryption;
    }

    /** Always the same for the same cohort and external id. */
    UUID familyId(UUID cohortId, String externalId) {
        return NameBasedUuid.id("family", cohortId, vault.fingerprint(cohortId, PURPOSE, externalId));
    }

    /** @throws org.mutuality.platform.problem.ProblemException FAMILY_ERASED */
    EncryptedText encrypt(UUID familyId, String externalId) {
        return encryption.encrypt(familyId, PURPOSE, externalId);
    }

    /** Empty once the family is erased. */
    Optional<String> decrypt(UUID familyId, Ciphertext ciphertext) {
        return encryption.decrypt(familyId, PURPOSE, ciphertext);
    }
}
