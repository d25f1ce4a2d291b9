package org.mutuality.journal.exchange.match;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.EncryptedText;

/**
 * What one of the two says of a deed.
 *
 * @param hidden private: the other isn't asked and sees nothing of it
 * @param note in the family's words; stored only in events from before notes were sealed
 * @param encrypted the note, under the key of {@code declaredBy}
 */
public record Declaration(
        UUID declaredBy,
        Optional<Money> value,
        boolean hidden,
        Optional<String> note,
        Optional<EncryptedText> encrypted) {
    /** As it is stored. */
    public Declaration noted(EncryptedText words) {
        return new Declaration(declaredBy, value, hidden, Optional.empty(), Optional.of(words));
    }

    /** The same for the same content and, as far as anybody can find, for no other. */
    public UUID fingerprint() {
        return NameBasedUuid.id(
                "declaration",
                declaredBy,
                value.map(Money::toString).orElse(""),
                hidden,
                encrypted.map(EncryptedText::fingerprint).or(() -> note).orElse(""));
    }
}
