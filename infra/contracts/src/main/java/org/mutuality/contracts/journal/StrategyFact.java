package org.mutuality.contracts.journal;

import java.util.UUID;

/** A fact about a strategy that a family shared. Its title and text stay with journal-service. */
public sealed interface StrategyFact extends JournalFact
        permits StrategyShared, StrategyChanged, StrategyRemoved, StrategyTried {
    UUID familyId();

    UUID strategyId();
}
