package org.mutuality.payment.stipend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A month that a family told completely: all that the stipend rule ever learns of a journal, and no answer is in it.
 *
 * @param country ISO 3166 alpha-2
 * @param submittedAt when the family told it, not when we heard; empty for what was told before lateness mattered
 */
public record CompletedMonth(
        UUID familyId, UUID cohortId, String country, YearMonth month, Optional<Instant> submittedAt) {
    public StipendId stipendId() {
        return StipendId.of(familyId, month);
    }

    // What carries no time is as good as told first: nobody loses by our forgetting.
    Instant submittedAtOrMin() {
        return submittedAt.orElse(Instant.MIN);
    }
}
