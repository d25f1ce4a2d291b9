package org.mutuality.payment.providerfile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * What a file says of one order.
 *
 * @param orderId empty when it can be none of ours
 * @param amount that moved, where the file tells it
 * @param fees what the provider took for it, one for each currency
 * @param reference the provider's own; "" when it told none
 * @param reason the provider's own code, when it failed or came back; else ""
 */
record ReportedLine(
        Optional<UUID> orderId,
        ReportedStatus status,
        Optional<Money> amount,
        List<Money> fees,
        String reference,
        String reason,
        Instant at) {}
