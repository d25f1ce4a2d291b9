package org.mutuality.journal.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to a check-in. */
public sealed interface CheckInCommand {
    CheckInId checkInId();

    /** @param by id of the liaison's account */
    record RecordCheckIn(
            @TargetAggregateIdentifier CheckInId checkInId,
            UUID familyId,
            UUID cohortId,
            String country,
            LocalDate heldOn,
            CheckInChannel channel,
            String by,
            Instant at)
            implements CheckInCommand {}

    /** Takes back what was recorded by mistake. @param by id of the liaison's account */
    record WithdrawCheckIn(@TargetAggregateIdentifier CheckInId checkInId, String by, Instant at)
            implements CheckInCommand {}
}
