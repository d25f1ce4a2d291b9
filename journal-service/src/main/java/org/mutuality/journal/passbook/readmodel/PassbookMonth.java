package org.mutuality.journal.passbook.readmodel;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.journal.journal.Author;

/**
 * A month that a family could submit.
 *
 * @param month the month
 * @param state whether it is submitted, complete, due
 * @param version current version of the journal; absent when it was not submitted
 * @param draft whether there is a draft; absent for a liaison, who sees no drafts
 * @param submittedBy the family or who submitted on its behalf; absent when it was not submitted or is not recorded
 * @param dueAt when the journal is due, by the cohort's calendar
 * @param overdueAt from when the journal is overdue
 */
public record PassbookMonth(
        YearMonth month,
        MonthState state,
        Optional<Integer> version,
        Optional<Boolean> draft,
        Optional<Author> submittedBy,
        Instant dueAt,
        Instant overdueAt) {}
