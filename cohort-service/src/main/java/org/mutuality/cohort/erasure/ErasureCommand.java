package org.mutuality.cohort.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to the receipt of an erasure. The sender has checked that the family is in the cohort. */
public sealed interface ErasureCommand {
    ErasureReceiptId receiptId();

    /**
     * Idempotent while a request is open.
     *
     * @param dueOn last day on which the country lead may confirm it by law
     */
    record RequestErasure(
            @TargetAggregateIdentifier ErasureReceiptId receiptId,
            UUID cohortId,
            String country,
            ErasureRequester requester,
            LocalDate dueOn,
            Instant at)
            implements ErasureCommand {}

    /** Idempotent. @param byFamily whether the family itself withdraws */
    record WithdrawErasureRequest(
            @TargetAggregateIdentifier ErasureReceiptId receiptId,
            UUID cohortId,
            String country,
            boolean byFamily,
            Instant at)
            implements ErasureCommand {}

    /** Sent when the family is erased. Idempotent. @param confirmedBy account of the country lead */
    record ConfirmErasure(
            @TargetAggregateIdentifier ErasureReceiptId receiptId,
            UUID cohortId,
            String country,
            String confirmedBy,
            Instant at)
            implements ErasureCommand {}

    /** A service has completed its part. Idempotent, in any order, also before {@link ConfirmErasure}. */
    record RecordErasureAnswer(
            @TargetAggregateIdentifier ErasureReceiptId receiptId,
            UUID cohortId,
            String country,
            ErasingService service,
            Map<String, Integer> destroyed,
            Instant at)
            implements ErasureCommand {}
}
