package org.mutuality.payment.payout.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.mutuality.payment.meetingstipend.MeetingMonthId;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ReviewUnpaidStipend;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.Entitlement.EntitlementType;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.PayoutFailed;
import org.mutuality.payment.payout.PayoutEvent.PayoutReturned;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * When the payout of a meeting stipend fails or is returned, has it cancelled if the attendance was taken away since it was sent: it
 * would be owed again.
 */
@ApplicationScoped
class ReviewUnpaidMeetingPayout implements Reaction<PayoutEvent> {
    private final CommandGateway commands;

    ReviewUnpaidMeetingPayout(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "review-unpaid-meeting-payout";
    }

    @Override
    public Class<PayoutEvent> eventType() {
        return PayoutEvent.class;
    }

    @Override
    public void react(PayoutEvent event, EventMetadata recorded) {
        switch (event) {
            case PayoutFailed failed -> review(failed.entitlement(), failed.at());
            case PayoutReturned returned -> review(returned.entitlement(), returned.at());
            default -> {}
        }
    }

    private void review(Entitlement entitlement, Instant at) {
        if (entitlement.kind() == EntitlementType.MEETING) {
            MeetingMonthId month = MeetingMonthId.of(
                    entitlement.familyId(), entitlement.month().orElseThrow());
            commands.send(new ReviewUnpaidStipend(month, entitlement.causeId(), at));
        }
    }
}
