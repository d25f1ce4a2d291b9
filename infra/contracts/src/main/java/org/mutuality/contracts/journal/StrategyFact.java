package org.mutuality.contracts.journal;

import java.util.UUID;

/** A fact about a strategy that a family shared; never its title or text: those stay with journal-service. */
public sealed interface StrategyFact extends JournalFact
        permits StrategyShared, StrategyChanged, StrategyRemoved, StrategyTried {
    UUID familyId();

    UUID strategyId();
}
