package org.mutuality.journal.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.privacy.Vault;

/** Seals texts under their family's key, and opens them. */
@ApplicationScoped
public class FamilyText {
    private final Vault vault;

    FamilyText(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param purpose what it is and of which thing, as in {@code answer 0190…}: to be named again for opening
     * @throws org.mutuality.platform.problem.Refusal FAMILY_ERASED
     */
    public Written seal(UUID family, String purpose, String text) {
        return seal(family, purpose, text, Written.digest(text));
    }

    /** @param digest of what {@code text} is the form of: the same for the same, whatever the form */
    public Written seal(UUID family, String purpose, String text, String digest) {
        return new Written(
                new SealedText(vault.seal(family, purpose, text), vault.fingerprint(family, purpose, digest)), digest);
    }

    /** Empty once the family was erased. */
    public Optional<String> open(UUID family, String purpose, Sealed text) {
        return vault.open(family, purpose, text);
    }
}
