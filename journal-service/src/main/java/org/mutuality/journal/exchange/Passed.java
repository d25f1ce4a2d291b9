package org.mutuality.journal.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * Help that counts, as one of the two families has it.
 *
 * @param otherFamilyId absent when it is outside the cohort
 * @param asked there is another family that can confirm it
 */
public record Passed(
        Direction direction,
        Optional<UUID> otherFamilyId,
        Kind kind,
        LocalDate on,
        Optional<Money> value,
        boolean asked,
        boolean confirmed) {
    static Passed by(UUID familyId, ExchangeRow row) {
        Seen seen = Seen.by(familyId, true, row);
        return new Passed(
                seen.direction(),
                seen.otherFamilyId(),
                seen.kind(),
                seen.on(),
                seen.value(),
                seen.otherFamilyId().isPresent() && !seen.isPrivate(),
                seen.status() == Status.CONFIRMED);
    }
}
