package org.mutuality.journal.exchange.match;

import java.util.Optional;

/**
 * A declaration and its state.
 *
 * @param active false once it was withdrawn
 * @param answer the other family's last answer; without effect while both declare the same
 */
public record DeclarationState(
        ExchangeId exchangeId, Declaration declaration, boolean active, Optional<ExchangeAnswer> answer) {
    DeclarationState withdrawn() {
        return new DeclarationState(exchangeId, declaration, false, answer);
    }

    DeclarationState answered(ExchangeAnswer newAnswer) {
        return new DeclarationState(exchangeId, declaration, active, Optional.of(newAnswer));
    }

    public boolean isPublic() {
        return !declaration.hidden();
    }

    boolean sameValue(DeclarationState other) {
        return declaration.value().equals(other.declaration.value());
    }
}
