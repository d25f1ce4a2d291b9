package org.mutuality.payment.providerfile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * A line of a file that wasn't taken: somebody has to look at it in the file itself, for names and accounts aren't kept.
 *
 * @param line from 0, among the file's payments
 * @param reason {@code UNMATCHED}, {@code WRONG_AMOUNT} or {@code WITHDRAWN}
 * @param orderId when it has the form of ours
 */
public record UnprocessedLine(
        long line, String reason, Optional<UUID> orderId, Optional<Money> amount, Instant reportedAt) {
    static UnprocessedLine of(long line, LineOutcome why, ReportedLine word) {
        return new UnprocessedLine(line, why.name(), word.orderId(), word.amount(), word.at());
    }
}
