package org.mutuality.payment.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * A page of a provider's statement.
 *
 * @param next offset of the next page
 * @param last whether this is the last page
 */
public record StatementPage(List<StatementEntry> entries, long next, boolean last) {
    /**
     * A payment in a provider's statement.
     *
     * @param reference the provider's
     * @param orderId ours, where the provider repeats it; possibly somebody else's
     * @param country of the payee, ISO 3166 alpha-2, where it can be derived
     * @param at when the payment was made
     */
    public record StatementEntry(
            String reference,
            Optional<UUID> orderId,
            Money amount,
            EntryStatus state,
            Optional<String> country,
            Instant at) {}

    /** Status of a payment in a statement. */
    public enum EntryStatus {
        UNDER_WAY,
        PAID,
        /** Paid, and taken back from the payee. */
        REVERSED
    }
}
