package org.mutuality.journal.exchange.match;

import java.util.Optional;

/** A declaration and what became of it. @param answer the other's last word on it; it waits while both declare the same */
public record DeclarationState(
        ExchangeId exchangeId, Declaration declaration, boolean active, Optional<ExchangeAnswer> answer) {
    DeclarationState withdrawn() {
        return new DeclarationState(exchangeId, declaration, false, answer);
    }

    DeclarationState answered(ExchangeAnswer said) {
        return new DeclarationState(exchangeId, declaration, active, Optional.of(said));
    }

    public boolean isPublic() {
        return !declaration.hidden();
    }

    boolean sameValue(DeclarationState other) {
        return declaration.value().equals(other.declaration.value());
    }
}
