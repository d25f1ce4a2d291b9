package org.mutuality.journal.month;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.EditionOrigin.SubmissionChannel;

/**
 * A cohort's month: how many families are in which state, and a page of them. No names, no answers.
 *
 * @param cohortId the cohort
 * @param month such as {@code 2021-03}
 * @param dueAt when the month's journal is due
 * @param overdueAt from when on it is overdue
 * @param counts all families of the cohort, whatever is filtered
 * @param items families of the page, lowest id first
 * @param next cursor of the next page, for the parameter {@code after}; absent on the last page
 */
public record MonthOverview(
        UUID cohortId,
        YearMonth month,
        Instant dueAt,
        Instant overdueAt,
        MonthCounts counts,
        List<FamilyMonth> items,
        Optional<String> next) {

    /**
     * Families of a cohort by the state of their month; the states add up to all families.
     *
     * @param families all families of the cohort that are not erased and were not enrolled in error
     * @param complete submitted with all required answers
     * @param incomplete submitted, but required answers are missing
     * @param conflict submitted, but two devices contradict one another
     * @param draft not submitted, but there is a draft
     * @param missing due and not submitted
     * @param coming not submitted and not due yet
     * @param notExpected not submitted, and not expected to
     * @param withOpenQuestions of all of them, those with an open question about the month
     */
    public record MonthCounts(
            int families,
            int complete,
            int incomplete,
            int conflict,
            int draft,
            int missing,
            int coming,
            int notExpected,
            int withOpenQuestions) {

        static MonthCounts of(Map<FamilyMonthState, Integer> byState, int withOpenQuestions) {
            return new MonthCounts(
                    byState.values().stream().mapToInt(Integer::intValue).sum(),
                    byState.getOrDefault(FamilyMonthState.COMPLETE, 0),
                    byState.getOrDefault(FamilyMonthState.INCOMPLETE, 0),
                    byState.getOrDefault(FamilyMonthState.CONFLICT, 0),
                    byState.getOrDefault(FamilyMonthState.DRAFT, 0),
                    byState.getOrDefault(FamilyMonthState.MISSING, 0),
                    byState.getOrDefault(FamilyMonthState.COMING, 0),
                    byState.getOrDefault(FamilyMonthState.NOT_EXPECTED, 0),
                    withOpenQuestions);
        }
    }

    /**
     * State of a family's month.
     *
     * @param familyId the family
     * @param state how far it is with the month
     * @param missing names of the questions that would make the month complete; left out unless it was submitted without them
     * @param reason why it is not expected to submit; left out unless the state is {@code not_expected}
     * @param openQuestions number of a liaison's questions about the month that are not closed
     * @param version the month's current version; left out while it is not submitted
     * @param submittedAt when that version was stored
     * @param submittedBy the family, or who submitted on its behalf; left out where the author was not recorded
     * @param channel by which way that version came; left out where it was not recorded
     * @param confirmedAt when the family confirmed that version, which somebody else had submitted; left out while it did not
     */
    public record FamilyMonth(
            UUID familyId,
            FamilyMonthState state,
            Optional<List<String>> missing,
            Optional<NotExpectedReason> reason,
            int openQuestions,
            Optional<Integer> version,
            Optional<Instant> submittedAt,
            Optional<Author> submittedBy,
            Optional<SubmissionChannel> channel,
            Optional<Instant> confirmedAt) {

        FamilyMonth withMissing(List<String> questions) {
            return new FamilyMonth(
                    familyId,
                    state,
                    Optional.of(questions),
                    reason,
                    openQuestions,
                    version,
                    submittedAt,
                    submittedBy,
                    channel,
                    confirmedAt);
        }
    }

    /** Why a family is not expected to submit a month. */
    public enum NotExpectedReason {
        /** It does not consent to keeping a journal. */
        NO_CONSENT,
        /** It was taking a break when the month ended. */
        PAUSED,
        /** It had left the programme when the month ended. */
        LEFT,
        /** It had completed the programme when the month ended. */
        GRADUATED,
        /** It was enrolled after the month. */
        ENROLLED_LATER;

        /** As in the API and in the query: {@code no_consent}. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static NotExpectedReason of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
