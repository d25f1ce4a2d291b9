package org.mutuality.contracts.journal;

import java.util.UUID;

/**
 * Help between two families, or between a family and somebody outside its cohort. {@code familyId} is the declaring family.
 * When both families declare the same help, it has one {@code exchangeId} and counts once.
 */
public sealed interface ExchangeFact extends JournalFact
        permits ExchangeDeclared, ExchangeConfirmed, ExchangeDeclined, ExchangeAnswerWithheld, ExchangeWithdrawn {
    UUID familyId();

    UUID exchangeId();
}
