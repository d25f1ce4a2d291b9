package org.mutuality.payment.stipend;

import java.time.YearMonth;
import java.util.UUID;

/**
 * A month that a family told completely: all that the stipend rule ever learns of a journal, and no answer is in it.
 *
 * @param country ISO 3166 alpha-2
 */
public record EarnedMonth(UUID familyId, UUID cohortId, String country, YearMonth month) {
    public StipendId stipendId() {
        return StipendId.of(familyId, month);
    }
}
