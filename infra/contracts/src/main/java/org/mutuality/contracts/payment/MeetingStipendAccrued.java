package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * A family earned a stipend by attending a meeting. Published once per family and meeting.
 *
 * @param month in which the meeting was held
 */
@PublishedAs("mutuality.payment.MeetingStipendAccrued")
public record MeetingStipendAccrued(
        UUID stipendId,
        UUID familyId,
        UUID cohortId,
        String country,
        UUID meetingId,
        YearMonth month,
        Money amount,
        Instant at)
        implements PaymentFact {}
