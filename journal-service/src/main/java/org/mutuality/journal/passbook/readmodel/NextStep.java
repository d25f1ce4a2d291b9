package org.mutuality.journal.passbook.readmodel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a family may do next; none of it is mandatory.
 *
 * @param type kind of step
 * @param month month it is about; for a step of a goal the goal's target month
 * @param dueAt when the month's journal is due; only for submit_journal
 * @param overdue whether the month's journal is overdue; only for submit_journal
 * @param id id of the question, the exchange or the goal
 * @param wording text of the question or of the goal's step
 */
public record NextStep(
        NextStepType type,
        Optional<YearMonth> month,
        Optional<Instant> dueAt,
        Optional<Boolean> overdue,
        Optional<UUID> id,
        Optional<String> wording) {
    /** Kind of a next step, in the order of the list. */
    public enum NextStepType {
        @JsonProperty("solve_conflict")
        SOLVE_CONFLICT,
        @JsonProperty("submit_journal")
        SUBMIT_JOURNAL,
        @JsonProperty("complete_month")
        COMPLETE_MONTH,
        @JsonProperty("answer_question")
        ANSWER_QUESTION,
        @JsonProperty("confirm_exchange")
        CONFIRM_EXCHANGE,
        @JsonProperty("take_step")
        TAKE_STEP
    }

    static NextStep about(NextStepType type, YearMonth month) {
        return new NextStep(
                type, Optional.of(month), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static NextStep submitJournal(PassbookMonth month, Instant now) {
        return new NextStep(
                NextStepType.SUBMIT_JOURNAL,
                Optional.of(month.month()),
                Optional.of(month.dueAt()),
                Optional.of(!now.isBefore(month.overdueAt())),
                Optional.empty(),
                Optional.empty());
    }

    static NextStep with(NextStepType type, UUID id, Optional<YearMonth> month, Optional<String> wording) {
        return new NextStep(type, month, Optional.empty(), Optional.empty(), Optional.of(id), wording);
    }
}
