package org.mutuality.payment.providerfile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * A line of a provider file that changed no payout. Somebody has to look at it in the file itself, because names and accounts
 * are not stored.
 *
 * @param line number from 0, among the file's payments
 * @param reason {@code UNMATCHED}, {@code AMOUNT_MISMATCH} or {@code WITHDRAWN}
 * @param orderId when the line has an id in the form of ours
 * @param amount that moved, where the file has it
 * @param reportedAt when it happened, as the file reports it
 */
public record UnprocessedLine(
        long line, String reason, Optional<UUID> orderId, Optional<Money> amount, Instant reportedAt) {
    static UnprocessedLine of(long line, LineOutcome outcome, ReportedLine reported) {
        return new UnprocessedLine(line, outcome.name(), reported.orderId(), reported.amount(), reported.at());
    }
}
