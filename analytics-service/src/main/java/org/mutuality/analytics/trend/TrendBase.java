package org.mutuality.analytics.trend;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The families of a trend with one currency, month by month. A family is in the base from the month in whose calendar (UTC) it
 * was enrolled, or from the month of its first journal when that is earlier, to the month in which it was erased.
 */
record TrendBase(List<FamilyCount> counts) {

    TrendBase {
        counts = List.copyOf(counts);
    }

    /** Number of families that are enrolled now. */
    int enrolled() {
        return counts.stream()
                .filter(one -> one.erased().isEmpty())
                .mapToInt(FamilyCount::families)
                .sum();
    }

    /** Number of families that were enrolled in the month. */
    int enrolledIn(YearMonth month) {
        return counts.stream()
                .filter(one -> one.includes(month))
                .mapToInt(FamilyCount::families)
                .sum();
    }

    /** How many of {@link #enrolledIn} have been erased since. */
    int erasedSince(YearMonth month) {
        return counts.stream()
                .filter(one -> one.includes(month) && one.erased().isPresent())
                .mapToInt(FamilyCount::families)
                .sum();
    }

    /**
     * Families with the same first and last month.
     *
     * @param since first month in the base
     * @param erased month of erasure; empty for families that are not erased
     */
    record FamilyCount(YearMonth since, Optional<YearMonth> erased, int families) {
        boolean includes(YearMonth month) {
            return !since.isAfter(month) && erased.filter(month::isAfter).isEmpty();
        }
    }
}
