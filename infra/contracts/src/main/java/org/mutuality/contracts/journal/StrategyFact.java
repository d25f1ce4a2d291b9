package org.mutuality.contracts.journal;

import java.util.UUID;
import org.mutuality.contracts.journal.JournalFact;
import org.mutuality.contracts.journal.StrategyChanged;
import org.mutuality.contracts.journal.StrategyRemoved;
import org.mutuality.contracts.journal.StrategyShared;
import org.mutuality.contracts.journal.StrategyTried;

/** A fact about a strategy that a family shared; never its title or text: those stay with journal-service. */
public sealed interface StrategyFact extends JournalFact
        permits StrategyShared, StrategyChanged, StrategyRemoved, StrategyTried {
    UUID familyId();

    UUID strategyId();
}
