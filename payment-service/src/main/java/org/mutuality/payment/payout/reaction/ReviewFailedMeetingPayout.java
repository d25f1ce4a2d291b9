package org.mutuality.payment.payout.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.meetingstipend.MeetingMonthId;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ReviewUnpaidStipend;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.Entitlement.EntitlementType;
import org.mutuality.payment.payout.PayoutEvent.PayoutFailed;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When the payout of a meeting stipend fails, has it cancelled if the attendance was taken away while it was in progress. */
@ApplicationScoped
class ReviewFailedMeetingPayout implements Reaction<PayoutFailed> {
    private final CommandGateway commands;

    ReviewFailedMeetingPayout(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "review-failed-meeting-payout";
    }

    @Override
    public Class<PayoutFailed> eventType() {
        return PayoutFailed.class;
    }

    @Override
    public void react(PayoutFailed failed, EventMetadata recorded) {
        Entitlement entitlement = failed.entitlement();
        if (entitlement.kind() == EntitlementType.MEETING) {
            MeetingMonthId month = MeetingMonthId.of(
                    entitlement.familyId(), entitlement.month().orElseThrow());
            commands.send(new ReviewUnpaidStipend(month, entitlement.causeId(), failed.at()));
        }
    }
}
