package org.mutuality.journal.passbook.readmodel;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.journal.journal.Author;

/**
 * A month that a family could tell.
 *
 * @param version that is known now; absent when it wasn't told
 * @param draft whether a draft of it is kept; absent for a liaison, who sees no drafts
 * @param submittedBy the family or who did on its behalf; absent when it wasn't told, or before that was kept
 * @param dueAt by the cohort's calendar
 */
public record PassbookMonth(
        YearMonth month,
        MonthState state,
        Optional<Integer> version,
        Optional<Boolean> draft,
        Optional<Author> submittedBy,
        Instant dueAt,
        Instant overdueAt) {}
