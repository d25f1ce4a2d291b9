package org.mutuality.journal.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.privacy.Vault;

/** Drafts hold a family's own words anywhere, so they are sealed whole, under the family's key. */
@ApplicationScoped
class DraftWords {
    private static final String DRAFT = "draft";

    private final Vault vault;

    DraftWords(Vault vault) {
        this.vault = vault;
    }

    SealedDraft seal(UUID family, String answers) {
        return new SealedDraft(vault.seal(family, DRAFT, answers), vault.fingerprint(family, DRAFT, answers));
    }

    /** Empty once the family was erased. */
    Optional<String> open(UUID family, Sealed answers) {
        return vault.open(family, DRAFT, answers);
    }
}
