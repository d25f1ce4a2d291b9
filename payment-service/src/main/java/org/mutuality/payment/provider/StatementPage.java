package org.mutuality.payment.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * A page of a provider's own book.
 *
 * @param next where the one after it begins
 * @param last there is none after it
 */
public record StatementPage(List<StatementEntry> entries, long next, boolean last) {
    /**
     * A payment as the provider has it.
     *
     * @param reference the provider's own
     * @param orderId ours, where the provider repeats what it was told; a stranger's, perhaps
     * @param country of the payee, ISO 3166 alpha-2, where that shows
     * @param at when it was told
     */
    public record StatementEntry(
            String reference,
            Optional<UUID> orderId,
            Money amount,
            EntryStatus state,
            Optional<String> country,
            Instant at) {}

    /** What became of it. */
    public enum EntryStatus {
        UNDER_WAY,
        PAID,
        /** Paid, and taken back from the payee. */
        REVERSED
    }
}
