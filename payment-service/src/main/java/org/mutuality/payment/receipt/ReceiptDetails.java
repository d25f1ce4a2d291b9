package org.mutuality.payment.receipt;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * Money that came from a funder.
 *
 * @param cohortId for which cohort; else
 * @param fundId for which fund
 * @param reference the funder's own, as on the bank's statement; stays in this service
 */
public record ReceiptDetails(
        Optional<UUID> cohortId, Optional<UUID> fundId, Money amount, LocalDate receivedOn, String reference) {
    /** Cohort or fund. */
    public UUID budgetOwnerId() {
        return cohortId.or(() -> fundId).orElseThrow();
    }
}
