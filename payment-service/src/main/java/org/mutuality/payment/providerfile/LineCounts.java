package org.mutuality.payment.providerfile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many lines of a file became what. */
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

    /** While a file is read. */
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
