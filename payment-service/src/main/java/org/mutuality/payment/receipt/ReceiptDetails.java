package org.mutuality.payment.receipt;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * Money received from a funder.
 *
 * @param cohortId cohort it is for; give either this or fundId
 * @param fundId fund it is for; give either this or cohortId
 * @param amount received, more than 0, in the currency of the cohort or fund
 * @param receivedOn day of the credit, not in the future
 * @param reference the funder's, as on the bank statement, 1 to 140 characters; never leaves this service
 */
public record ReceiptDetails(
        Optional<UUID> cohortId, Optional<UUID> fundId, Money amount, LocalDate receivedOn, String reference) {
    /** Cohort or fund. */
    public UUID budgetOwnerId() {
        return cohortId.or(() -> fundId).orElseThrow();
    }
}
