package org.mutuality.journal.strategy;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.store.Derived;

/** "We tried it": of which strategy, when, with what result, heard from whom. @param note in the family's own words */
public record Trial(StrategyId strategyId, YearMonth month, Result result, Optional<String> note, HeardFrom heardFrom) {
    /** Tells two trials apart without keeping the words of the note. */
    UUID digest() {
        return Derived.id("trial", strategyId, month, result, heardFrom, note);
    }
}
