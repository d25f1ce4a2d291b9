package org.mutuality.cohort.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the receipt of an erasure, private to this service. */
public sealed interface ErasureEvent {
    ErasureReceiptId receiptId();

    UUID cohortId();

    String country();

    Instant at();

    /** @param dueOn last day on which the country lead may confirm it by law */
    @StoredAs(name = "cohort.ErasureRequested", revision = 1)
    record ErasureRequested(
            ErasureReceiptId receiptId,
            UUID cohortId,
            String country,
            ErasureRequester requester,
            LocalDate dueOn,
            Instant at)
            implements ErasureEvent {}

    @StoredAs(name = "cohort.ErasureRequestWithdrawn", revision = 1)
    record ErasureRequestWithdrawn(ErasureReceiptId receiptId, UUID cohortId, String country, Instant at)
            implements ErasureEvent {}

    /** @param confirmedBy account of the country lead */
    @StoredAs(name = "cohort.ErasureConfirmed", revision = 1)
    record ErasureConfirmed(ErasureReceiptId receiptId, UUID cohortId, String country, String confirmedBy, Instant at)
            implements ErasureEvent {}

    /**
     * A service has destroyed what it stored of the family.
     *
     * @param destroyed number of things that it destroyed, by kind
     */
    @StoredAs(name = "cohort.ErasureAnswerRecorded", revision = 1)
    record ErasureAnswerRecorded(
            ErasureReceiptId receiptId,
            UUID cohortId,
            String country,
            ErasingService service,
            Map<String, Integer> destroyed,
            Instant at)
            implements ErasureEvent {}

    /** Every service has answered. */
    @StoredAs(name = "cohort.ErasureClosed", revision = 1)
    record ErasureClosed(ErasureReceiptId receiptId, UUID cohortId, String country, Instant at)
            implements ErasureEvent {}
}
