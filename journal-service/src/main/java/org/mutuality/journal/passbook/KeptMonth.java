package org.mutuality.journal.passbook;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month that a family could tell.
 *
 * @param version that is known now; absent when it wasn't told
 * @param draft whether a draft of it is kept; absent for a liaison, who sees no drafts
 * @param dueAt by the cohort's calendar
 */
public record KeptMonth(
        YearMonth month,
        MonthState state,
        Optional<Integer> version,
        Optional<Boolean> draft,
        Instant dueAt,
        Instant overdueAt) {}
