package org.mutuality.journal.exchange.readmodel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries.ExchangeRow;

/**
 * An exchange that counts, as seen by one of the two families.
 *
 * @param otherFamilyId absent when outside the cohort
 * @param confirmable whether there is another family that can confirm it
 */
public record CountedExchange(
        HelpDirection direction,
        Optional<UUID> otherFamilyId,
        HelpKind kind,
        LocalDate on,
        Optional<Money> value,
        boolean confirmable,
        boolean confirmed) {
    static CountedExchange by(UUID familyId, ExchangeRow row) {
        FamilyExchange exchange = FamilyExchange.by(familyId, true, row);
        return new CountedExchange(
                exchange.direction(),
                exchange.otherFamilyId(),
                exchange.kind(),
                exchange.on(),
                exchange.value(),
                exchange.otherFamilyId().isPresent() && !exchange.isPrivate(),
                exchange.status() == ExchangeStatus.CONFIRMED);
    }
}
