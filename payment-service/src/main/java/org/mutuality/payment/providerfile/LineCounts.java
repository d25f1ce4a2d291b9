package org.mutuality.payment.providerfile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Number of a file's lines by outcome.
 *
 * @param settled orders that became settled
 * @param failed orders that became failed
 * @param returned payments that were returned
 * @param underWay orders that the provider has not decided yet
 * @param alreadyRecorded lines that had been recorded before
 * @param contradicting lines that contradict an earlier report; each becomes a difference
 * @param amountMismatch lines with another amount than was ordered; each becomes a difference
 * @param unmatched lines that match no order of the country; each becomes a difference
 * @param withdrawn cash handed out from a list that was withdrawn before; each becomes a difference
 */
public record LineCounts(
        long settled,
        long failed,
        long returned,
        long underWay,
        long alreadyRecorded,
        long contradicting,
        long amountMismatch,
        long unmatched,
        long withdrawn) {
    static LineCounts of(Map<LineOutcome, Long> lines) {
        return new LineCounts(
                lines.getOrDefault(LineOutcome.SETTLED, 0L),
                lines.getOrDefault(LineOutcome.FAILED, 0L),
                lines.getOrDefault(LineOutcome.RETURNED, 0L),
                lines.getOrDefault(LineOutcome.UNDER_WAY, 0L),
                lines.getOrDefault(LineOutcome.ALREADY_RECORDED, 0L),
                lines.getOrDefault(LineOutcome.CONTRADICTING, 0L),
                lines.getOrDefault(LineOutcome.AMOUNT_MISMATCH, 0L),
                lines.getOrDefault(LineOutcome.UNMATCHED, 0L),
                lines.getOrDefault(LineOutcome.WITHDRAWN, 0L));
    }

    /** Counts while a file is processed. */
    static final class Tally {
        private final Map<LineOutcome, Long> lines = new EnumMap<>(LineOutcome.class);

        void add(List<LineOutcome> page) {
            page.forEach(one -> lines.merge(one, 1L, Long::sum));
        }

        LineCounts counts() {
            return of(lines);
        }
    }
}
