package org.mutuality.journal.passbook.readmodel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a family may do next; nothing of it is an order.
 *
 * @param month that it is about; of a goal's step, the goal's target
 * @param dueAt only of a month to tell
 * @param overdue only of a month to tell
 * @param id of the question, the exchange or the goal
 * @param wording of the question or of the step
 */
public record NextStep(
        NextStepType type,
        Optional<YearMonth> month,
        Optional<Instant> dueAt,
        Optional<Boolean> overdue,
        Optional<UUID> id,
        Optional<String> wording) {
    /** Which; the order is that of the list. */
    public enum NextStepType {
        @JsonProperty("solve_conflict")
        SOLVE_CONFLICT,
        @JsonProperty("tell_month")
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

    static NextStep about(NextStepType what, YearMonth month) {
        return new NextStep(
                what, Optional.of(month), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
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

    static NextStep with(NextStepType what, UUID id, Optional<YearMonth> month, Optional<String> wording) {
        return new NextStep(what, month, Optional.empty(), Optional.empty(), Optional.of(id), wording);
    }
}
