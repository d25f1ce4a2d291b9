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
 * An exchange as one of the two sees it.
 *
 * @param declaredBy the one of the two who declared it first
 * @param otherFamilyId absent when it is outside the cohort
 * @param awaitsAnswer the other declared it and this family hasn't answered
 * @param note told only to the two families themselves
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

    /** @param own the family itself reads, not somebody on its behalf */
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
