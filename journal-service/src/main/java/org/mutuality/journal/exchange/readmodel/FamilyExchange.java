package org.mutuality.journal.exchange.readmodel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries.ExchangeRow;

/**
 * An exchange as seen by one of the two families.
 *
 * @param exchangeId id of the exchange
 * @param declaredBy the family that declared it first
 * @param direction whether this family gave or received the help
 * @param otherFamilyId the other family; left out when outside the cohort
 * @param kind kind of help
 * @param on the day of the help, such as {@code 2021-03-15}
 * @param value its worth in the cohort's currency; left out when none was declared
 * @param isPrivate whether the other family isn't asked and doesn't see it
 * @param note free text; only for the two families themselves
 * @param status status of the exchange
 * @param awaitsAnswer whether the other family declared it and this family hasn't answered
 * @param declaredAt when it was first declared
 */
public record FamilyExchange(
        UUID exchangeId,
        UUID declaredBy,
        HelpDirection direction,
        Optional<UUID> otherFamilyId,
        HelpKind kind,
        LocalDate on,
        Optional<Money> value,
        @JsonProperty("private") boolean isPrivate,
        Optional<String> note,
        ExchangeStatus status,
        boolean awaitsAnswer,
        Instant declaredAt) {

    /** @param own whether the family itself reads, not somebody on its behalf */
    static FamilyExchange by(UUID familyId, boolean own, ExchangeRow row) {
        boolean mine = row.declaredBy().equals(familyId);
        return new FamilyExchange(
                row.exchangeId(),
                row.declaredBy(),
                mine ? row.direction() : row.direction().opposite(),
                mine ? row.otherFamily() : Optional.of(row.declaredBy()),
                row.kind(),
                row.on(),
                row.value(),
                row.hidden(),
                row.note().filter(text -> own),
                row.status(),
                !mine && row.status() == ExchangeStatus.DECLARED,
                row.declaredAt());
    }
}
