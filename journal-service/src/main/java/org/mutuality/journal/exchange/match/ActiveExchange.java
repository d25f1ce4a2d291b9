package org.mutuality.journal.exchange.match;

import java.util.Optional;

/**
 * An exchange as it counts: once, whether one or both have declared it.
 *
 * @param first the declaration whose id is the exchange's
 * @param mirror the other side's declaration of the same; empty while only one has declared it, or one of them is private
 */
public record ActiveExchange(DeclarationState first, Optional<ExchangeId> mirror) {
    public ExchangeStatus status() {
        return mirror.isPresent()
                ? ExchangeStatus.CONFIRMED
                : first.answer().map(ExchangeAnswer::status).orElse(ExchangeStatus.DECLARED);
    }

    public ExchangeId exchangeId() {
        return first.exchangeId();
    }

    boolean includesDeclaration(ExchangeId id) {
        return exchangeId().equals(id) || mirror.filter(id::equals).isPresent();
    }

    boolean hasSameStatus(ActiveExchange other) {
        return status() == other.status() && mirror.equals(other.mirror);
    }
}
