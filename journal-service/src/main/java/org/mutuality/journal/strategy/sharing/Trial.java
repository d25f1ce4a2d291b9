package org.mutuality.journal.strategy.sharing;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.EncryptedText;

/** "We tried it": of which strategy, when, with what result, heard from whom. @param note in the family's own words */
public record Trial(
        StrategyId strategyId, YearMonth month, TrialResult result, Optional<String> note, StrategySource source) {
    /** As it is stored: its note is sealed beside it. */
    Trial withoutNote() {
        return new Trial(strategyId, month, result, Optional.empty(), source);
    }

    /** @param sealed its note, where that is sealed */
    UUID digest(Optional<EncryptedText> sealed) {
        return sealed.map(note -> NameBasedUuid.id("noted trial", withoutNote().digest(), note.fingerprint()))
                .orElseGet(this::digest);
    }

    /** Tells two trials apart without keeping the words of the note. */
    UUID digest() {
        return NameBasedUuid.id("trial", strategyId, month, result, source, note);
    }
}
