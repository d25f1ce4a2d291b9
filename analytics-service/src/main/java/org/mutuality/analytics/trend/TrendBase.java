package org.mutuality.analytics.trend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.StatusHistory;

/**
 * The families of a trend with one currency, month by month. A family is in the base from the month in which it was enrolled,
 * or from the month of its first journal when that is earlier, to the month in which it was erased, by the time zone of its cohort's
 * calendar; UTC while the cohort has set none. A family that left stays in it, because who left is a part of the base; one that was
 * enrolled in error never was in it.
 */
record TrendBase(List<FamilyCount> counts) {

    TrendBase {
        counts = List.copyOf(counts);
    }

    /** Number of families that are enrolled now. */
    int enrolled() {
        return counts.stream()
                .filter(FamilyCount::isEnrolledNow)
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

    /** How many of {@link #enrolled} are left out of all figures. */
    int notConsented() {
        return counts.stream()
                .filter(one -> one.isEnrolledNow() && !one.counted())
                .mapToInt(FamilyCount::families)
                .sum();
    }

    /** How many of {@link #enrolledIn} are left out of the month's figures. */
    int notConsentedIn(YearMonth month) {
        return counts.stream()
                .filter(one -> one.includes(month) && !one.counted())
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

    /** How many of {@link #enrolledIn} ended the month with that status. */
    int withStatusIn(YearMonth month, FamilyStatus status) {
        return counts.stream()
                .filter(one -> one.includes(month) && one.statuses().atEndOf(month) == status)
                .mapToInt(FamilyCount::families)
                .sum();
    }

    /** How many of {@link #enrolledIn} should have a journal in the month's figures: active then, counted, and not erased since. */
    int expectedIn(YearMonth month) {
        return counts.stream()
                .filter(one -> one.includes(month)
                        && one.statuses().atEndOf(month) == FamilyStatus.ACTIVE
                        && one.counted()
                        && one.erased().isEmpty())
                .mapToInt(FamilyCount::families)
                .sum();
    }

    /**
     * Families with the same first and last month and the same changes of status.
     *
     * @param since first month in the base
     * @param erased month of erasure; empty for families that are not erased
     * @param statuses as known at the time of the query
     * @param counted false when they are left out because they do not consent to research
     */
    record FamilyCount(
            YearMonth since, Optional<YearMonth> erased, boolean counted, StatusHistory statuses, int families) {
        boolean includes(YearMonth month) {
            return !since.isAfter(month)
                    && erased.filter(month::isAfter).isEmpty()
                    && statuses.atEndOf(month) != FamilyStatus.VOIDED;
        }

        private boolean isEnrolledNow() {
            return erased.isEmpty() && statuses.on(LocalDate.MAX) != FamilyStatus.VOIDED;
        }
    }
}
