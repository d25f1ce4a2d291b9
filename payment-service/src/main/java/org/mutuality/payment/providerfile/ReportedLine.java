package org.mutuality.payment.providerfile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * What a file reports about one order.
 *
 * @param orderId empty when it cannot be one of ours
 * @param amount that moved, where the file has it
 * @param fees charged by the provider, one for each currency
 * @param reference the provider's; "" for none
 * @param reason the provider's code, when the order failed or was returned; else ""
 * @param at when it happened
 */
record ReportedLine(
        Optional<UUID> orderId,
        ReportedStatus status,
        Optional<Money> amount,
        List<Money> fees,
        String reference,
        String reason,
        Instant at) {}
