package org.mutuality.payment.providerfile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many lines of a file became what. */
public record Counts(
        long settled,
        long failed,
        long returned,
        long underWay,
        long alreadyKnown,
        long contradicting,
        long wrongAmount,
        long unmatched,
        long withdrawn) {
    static Counts of(Map<Became, Long> lines) {
        return new Counts(
                lines.getOrDefault(Became.SETTLED, 0L),
                lines.getOrDefault(Became.FAILED, 0L),
                lines.getOrDefault(Became.RETURNED, 0L),
                lines.getOrDefault(Became.UNDER_WAY, 0L),
                lines.getOrDefault(Became.ALREADY_KNOWN, 0L),
                lines.getOrDefault(Became.CONTRADICTING, 0L),
                lines.getOrDefault(Became.WRONG_AMOUNT, 0L),
                lines.getOrDefault(Became.UNMATCHED, 0L),
                lines.getOrDefault(Became.WITHDRAWN, 0L));
    }

    /** While a file is read. */
    static final class Tally {
        private final Map<Became, Long> lines = new EnumMap<>(Became.class);

        void add(List<Became> page) {
            page.forEach(one -> lines.merge(one, 1L, Long::sum));
        }

        Counts counts() {
            return of(lines);
        }
    }
}
