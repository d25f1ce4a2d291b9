package org.mutuality.journal.strategy.sharing;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.EncryptedText;

/** A trial of a strategy by a family: when, with what result, and how it learned of the strategy. @param note free text */
public record Trial(
        StrategyId strategyId,
        YearMonth month,
        TrialResult result,
        @ErasedField Optional<String> note,
        StrategySource source) {
    /** As it is stored: its note is stored encrypted beside it. */
    Trial withoutNote() {
        return new Trial(strategyId, month, result, Optional.empty(), source);
    }

    /** @param encrypted its note, where that is encrypted */
    UUID digest(Optional<EncryptedText> encrypted) {
        return encrypted
                .map(note -> NameBasedUuid.id("trial-with-note", withoutNote().digest(), note.fingerprint()))
                .orElseGet(this::digest);
    }

    /** Distinguishes trials without storing the text of the note. */
    UUID digest() {
        return NameBasedUuid.id("trial", strategyId, month, result, source, note);
    }
}
