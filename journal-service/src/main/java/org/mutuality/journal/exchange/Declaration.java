package org.mutuality.journal.exchange;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.store.Derived;

/**
 * What one of the two says of a deed.
 *
 * @param hidden private: the other isn't asked and sees nothing of it
 * @param note in the family's words; stays in this service
 */
public record Declaration(UUID declaredBy, Optional<Money> value, boolean hidden, Optional<String> note) {
    /** The same for the same content and, as far as anybody can find, for no other. */
    UUID fingerprint() {
        return Derived.id("declaration", declaredBy, value.map(Money::toString).orElse(""), hidden, note.orElse(""));
    }
}
