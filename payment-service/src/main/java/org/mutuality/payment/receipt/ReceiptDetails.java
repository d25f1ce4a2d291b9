package org.mutuality.payment.receipt;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mutuality.contracts.Money;

/**
 * Money received from a funder.
 *
 * @param cohortId cohort it is for; give either this or fundId
 * @param fundId fund it is for; give either this or cohortId
 * @param amount received, more than 0, in the currency of the cohort or fund
 * @param receivedOn day of the credit, not in the future
 * @param reference the funder's, as on the bank statement, 1 to 140 characters; spaces are reduced to single
 *     ones; never leaves this service
 */
public record ReceiptDetails(
        Optional<UUID> cohortId, Optional<UUID> fundId, Money amount, LocalDate receivedOn, String reference) {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public ReceiptDetails {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(reference, Normalizer.Form.NFC))
                .replaceAll("");
        reference = SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /** Cohort or fund. */
    public UUID budgetOwnerId() {
        return cohortId.or(() -> fundId).orElseThrow();
    }
}
