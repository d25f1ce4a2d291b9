package org.mutuality.contracts.journal;

import java.util.UUID;
import org.mutuality.contracts.journal.ExchangeAnswerWithheld;
import org.mutuality.contracts.journal.ExchangeConfirmed;
import org.mutuality.contracts.journal.ExchangeDeclared;
import org.mutuality.contracts.journal.ExchangeDeclined;
import org.mutuality.contracts.journal.ExchangeWithdrawn;
import org.mutuality.contracts.journal.JournalFact;

/**
 * Help that passed between two families, or between a family and somebody outside. {@code familyId} is the family that
 * declared it. Both may declare the same help: it has one {@code exchangeId} all the same, and counts once.
 */
public sealed interface ExchangeFact extends JournalFact
        permits ExchangeDeclared, ExchangeConfirmed, ExchangeDeclined, ExchangeAnswerWithheld, ExchangeWithdrawn {
    UUID familyId();

    UUID exchangeId();
}
