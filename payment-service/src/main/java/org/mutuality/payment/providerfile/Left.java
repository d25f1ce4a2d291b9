package org.mutuality.payment.providerfile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * A line of a file that wasn't taken: somebody has to look at it in the file itself, for names and accounts aren't kept.
 *
 * @param line from 0, among the file's payments
 * @param why {@code UNMATCHED}, {@code WRONG_AMOUNT} or {@code WITHDRAWN}
 * @param orderId when it has the form of ours
 */
public record Left(long line, String why, Optional<UUID> orderId, Optional<Money> amount, Instant saidAt) {
    static Left of(long line, Became why, Word word) {
        return new Left(line, why.name(), word.orderId(), word.amount(), word.at());
    }
}
