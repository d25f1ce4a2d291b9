package org.mutuality.journal.passbook;

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
public record Next(
        What what,
        Optional<YearMonth> month,
        Optional<Instant> dueAt,
        Optional<Boolean> overdue,
        Optional<UUID> id,
        Optional<String> wording) {
    /** Which; the order is that of the list. */
    public enum What {
        @JsonProperty("solve_conflict")
        SOLVE_CONFLICT,
        @JsonProperty("tell_month")
        TELL_MONTH,
        @JsonProperty("complete_month")
        COMPLETE_MONTH,
        @JsonProperty("answer_question")
        ANSWER_QUESTION,
        @JsonProperty("confirm_exchange")
        CONFIRM_EXCHANGE,
        @JsonProperty("take_step")
        TAKE_STEP
    }

    static Next about(What what, YearMonth month) {
        return new Next(
                what, Optional.of(month), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Next telling(KeptMonth month, Instant now) {
        return new Next(
                What.TELL_MONTH,
                Optional.of(month.month()),
                Optional.of(month.dueAt()),
                Optional.of(!now.isBefore(month.overdueAt())),
                Optional.empty(),
                Optional.empty());
    }

    static Next with(What what, UUID id, Optional<YearMonth> month, Optional<String> wording) {
        return new Next(what, month, Optional.empty(), Optional.empty(), Optional.of(id), wording);
    }
}
