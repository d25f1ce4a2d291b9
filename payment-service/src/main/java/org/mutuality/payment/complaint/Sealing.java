package org.mutuality.payment.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.privacy.Vault;

/** Words in clear: only between people and the vault. */
@ApplicationScoped
class Sealing {
    private static final String WORDS = "complaint";

    private final Vault vault;

    Sealing(Vault vault) {
        this.vault = vault;
    }

    /** @throws org.mutuality.platform.problem.Refusal FAMILY_ERASED, also when there are none */
    Words seal(UUID familyId, Optional<String> text) {
        return new Words(
                text.map(one -> vault.seal(familyId, WORDS, one)), vault.fingerprint(familyId, WORDS, text.orElse("")));
    }

    /** Empty where nothing was written, and once the family was forgotten. */
    Optional<String> open(UUID familyId, Optional<Sealed> words) {
        return words.flatMap(one -> vault.open(familyId, WORDS, one));
    }
}
