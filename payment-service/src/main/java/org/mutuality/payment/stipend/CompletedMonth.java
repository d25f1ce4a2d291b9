package org.mutuality.payment.stipend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A month for which a family submitted a complete journal: all that the stipend rule learns of a journal, without any
 * answer.
 *
 * @param country ISO 3166 alpha-2
 * @param submittedAt when the family submitted it, not when it was received here; empty: in time
 * @param version of the journal, from 2; orders it among the withdrawals of the month and has no other effect. Empty: the first
 */
public record CompletedMonth(
        UUID familyId,
        UUID cohortId,
        String country,
        YearMonth month,
        Optional<Instant> submittedAt,
        Optional<Integer> version) {
    public StipendId stipendId() {
        return StipendId.of(familyId, month);
    }

    int versionOrFirst() {
        return version.orElse(1);
    }

    // A submission without a time counts as the earliest: missing data must not cost a family its stipend.
    Instant submittedAtOrMin() {
        return submittedAt.orElse(Instant.MIN);
    }
}
