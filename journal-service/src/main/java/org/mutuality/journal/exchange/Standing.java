package org.mutuality.journal.exchange;

import java.util.Optional;

/**
 * An exchange as it counts: once, whether one or both have declared it.
 *
 * @param first the declaration it goes by
 * @param mirror the other side's declaration of the same; empty while only one has declared it, or one of them is private
 */
record Standing(Said first, Optional<ExchangeId> mirror) {
    Status status() {
        return mirror.isPresent()
                ? Status.CONFIRMED
                : first.answer().map(Answer::status).orElse(Status.DECLARED);
    }

    ExchangeId exchangeId() {
        return first.exchangeId();
    }

    boolean holds(ExchangeId id) {
        return exchangeId().equals(id) || mirror.filter(id::equals).isPresent();
    }

    boolean same(Standing other) {
        return status() == other.status() && mirror.equals(other.mirror);
    }
}
