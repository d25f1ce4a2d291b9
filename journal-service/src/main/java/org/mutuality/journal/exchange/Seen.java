package org.mutuality.journal.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * An exchange as one of the two sees it.
 *
 * @param declaredBy the one of the two who declared it first
 * @param otherFamilyId absent when it is outside the cohort
 * @param asked the other declared it and this family hasn't answered
 * @param note told only to the two families themselves
 */
public record Seen(
        UUID exchangeId,
        UUID declaredBy,
        Direction direction,
        Optional<UUID> otherFamilyId,
        Kind kind,
        LocalDate on,
        Optional<Money> value,
        @JsonProperty("private") boolean isPrivate,
        Optional<String> note,
        Status status,
        boolean asked,
        Instant declaredAt) {

    /** @param own the family itself reads, not somebody on its behalf */
    static Seen by(UUID familyId, boolean own, ExchangeRow row) {
        boolean mine = row.declaredBy().equals(familyId);
        return new Seen(
                row.exchangeId(),
                row.declaredBy(),
                mine ? row.direction() : row.direction().seenFromTheOther(),
                mine ? row.otherFamily() : Optional.of(row.declaredBy()),
                row.kind(),
                row.on(),
                row.value(),
                row.hidden(),
                row.note().filter(text -> own),
                row.status(),
                !mine && row.status() == Status.DECLARED,
                row.declaredAt());
    }
}
