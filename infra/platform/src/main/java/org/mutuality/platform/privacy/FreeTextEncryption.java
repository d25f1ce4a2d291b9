package org.mutuality.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.problem.ProblemException;

/** Encrypts what people write in their own words, and decrypts it where they read it. */
@ApplicationScoped
public class FreeTextEncryption {
    private final Vault vault;

    FreeTextEncryption(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param owner whose key it is under, as a family's id
     * @param purpose what it is and of which thing, as in {@code answer 0190…}: to be named again for decryption
     * @throws ProblemException FAMILY_ERASED
     */
    public EncryptedText encrypt(UUID owner, String purpose, String text) {
        return encrypt(owner, purpose, text, text);
    }

    /** @param content what {@code text} is a form of: the fingerprint is of it, so that the form may change */
    public EncryptedText encrypt(UUID owner, String purpose, String text, String content) {
        return new EncryptedText(vault.encrypt(owner, purpose, text), fingerprint(owner, purpose, content));
    }

    /** As of {@link EncryptedText}. @throws ProblemException FAMILY_ERASED */
    public String fingerprint(UUID owner, String purpose, String content) {
        return vault.fingerprint(owner, purpose, content);
    }

    /** Empty once the owner's key is destroyed. @throws DecryptionException it isn't what was encrypted for this owner and purpose */
    public Optional<String> decrypt(UUID owner, String purpose, Ciphertext ciphertext) {
        return vault.decrypt(owner, purpose, ciphertext);
    }
}
