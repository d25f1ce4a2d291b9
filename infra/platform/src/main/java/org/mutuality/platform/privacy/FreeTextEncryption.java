package org.mutuality.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.problem.ProblemException;

/** Encrypts free text, and decrypts it for readers. */
@ApplicationScoped
public class FreeTextEncryption {
    private final Vault vault;

    FreeTextEncryption(Vault vault) {
        this.vault = vault;
    }

    /**
     * Encrypts a text and computes its fingerprint.
     *
     * @param owner owner of the key, such as a family's id
     * @param purpose kind and id of the text, such as {@code answer 0190…}; decryption needs the same
     * @throws ProblemException FAMILY_ERASED
     */
    public EncryptedText encrypt(UUID owner, String purpose, String text) {
        return encrypt(owner, purpose, text, text);
    }

    /**
     * As {@link #encrypt(UUID, String, String)}, with a fingerprint of {@code content} instead of its serialized form
     * {@code text}, whose format may change.
     */
    public EncryptedText encrypt(UUID owner, String purpose, String text, String content) {
        return new EncryptedText(vault.encrypt(owner, purpose, text), fingerprint(owner, purpose, content));
    }

    /**
     * Fingerprint of a text, see {@link EncryptedText}.
     *
     * @throws ProblemException FAMILY_ERASED
     */
    public String fingerprint(UUID owner, String purpose, String content) {
        return vault.fingerprint(owner, purpose, content);
    }

    /**
     * Decrypts a text; empty once the owner's key is destroyed.
     *
     * @throws DecryptionException when it was not encrypted for this owner and purpose
     */
    public Optional<String> decrypt(UUID owner, String purpose, Ciphertext ciphertext) {
        return vault.decrypt(owner, purpose, ciphertext);
    }
}
