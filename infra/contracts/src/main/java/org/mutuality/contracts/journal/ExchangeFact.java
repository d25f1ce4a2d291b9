package org.mutuality.contracts.journal;

import java.util.UUID;

/**
 * Help that passed between two families, or between a family and somebody outside. {@code familyId} is the family that
 * declared it. Both may declare the same help: it has one {@code exchangeId} all the same, and counts once.
 */
public sealed interface ExchangeFact extends JournalFact
        permits ExchangeDeclared, ExchangeConfirmed, ExchangeDeclined, ExchangeAnswerWithheld, ExchangeWithdrawn {
    UUID familyId();

    UUID exchangeId();
}
