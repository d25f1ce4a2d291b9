package org.mutuality.journal.exchange;

import java.util.Optional;

/** A declaration and what became of it. @param answer the other's last word on it; it waits while both declare the same */
record Said(ExchangeId exchangeId, Declaration declaration, boolean standing, Optional<Answer> answer) {
    Said takenBack() {
        return new Said(exchangeId, declaration, false, answer);
    }

    Said answered(Answer said) {
        return new Said(exchangeId, declaration, standing, Optional.of(said));
    }

    boolean open() {
        return !declaration.hidden();
    }

    boolean sameValue(Said other) {
        return declaration.value().equals(other.declaration.value());
    }
}
