package org.mutuality.journal.exchange.match;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.EncryptedText;

/**
 * What one of the two families declares about an exchange.
 *
 * @param hidden private: the other family isn't asked and doesn't see it
 * @param note free text; stored only in events from before notes were encrypted
 * @param encrypted the note, encrypted under the key of {@code declaredBy}
 */
public record Declaration(
        UUID declaredBy,
        @ErasedField Optional<Money> value,
        boolean hidden,
        @ErasedField Optional<String> note,
        @ErasedField Optional<EncryptedText> encrypted) {
    /** With the note encrypted, as it is stored. */
    public Declaration withNote(EncryptedText encryptedNote) {
        return new Declaration(declaredBy, value, hidden, Optional.empty(), Optional.of(encryptedNote));
    }

    /** Equal for equal content, and in practice only then. */
    public UUID fingerprint() {
        return NameBasedUuid.id(
                "declaration",
                declaredBy,
                value.map(Money::toString).orElse(""),
                hidden,
                encrypted.map(EncryptedText::fingerprint).or(() -> note).orElse(""));
    }
}
