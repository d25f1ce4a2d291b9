package org.mutuality.payment.payout.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.meetingstipend.MeetingMonthId;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ReverseMeetingStipend;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.Entitlement.EntitlementType;
import org.mutuality.payment.payout.PayoutEvent.PayoutCancelled;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When the payout of a meeting stipend is cancelled, reverses the stipend: it is neither owed nor counted for the cap. */
@ApplicationScoped
class ReverseCancelledMeetingStipend implements Reaction<PayoutCancelled> {
    private final CommandGateway commands;

    ReverseCancelledMeetingStipend(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "reverse-cancelled-meeting-stipend";
    }

    @Override
    public Class<PayoutCancelled> eventType() {
        return PayoutCancelled.class;
    }

    @Override
    public void react(PayoutCancelled cancelled, EventMetadata recorded) {
        Entitlement entitlement = cancelled.entitlement();
        if (entitlement.kind() == EntitlementType.MEETING) {
            MeetingMonthId month = MeetingMonthId.of(
                    entitlement.familyId(), entitlement.month().orElseThrow());
            commands.send(new ReverseMeetingStipend(month, entitlement.causeId(), cancelled.at()));
        }
    }
}
