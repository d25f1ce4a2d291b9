package org.mutuality.payment.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mutuality.payment.payout.Entitlement.EntitlementType;
import org.mutuality.payment.payout.PayoutCommand.CreatePayout;
import org.mutuality.payment.stipend.CompletedMonth;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;
import org.mutuality.platform.projection.RecordedEvent;

/** When a stipend is accrued, creates the payout that is owed for it. */
@ApplicationScoped
class CreatePayoutForStipend implements Reaction<StipendAccrued> {
    private final CommandGateway commands;

    CreatePayoutForStipend(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "create-payout-for-stipend";
    }

    @Override
    public Class<StipendAccrued> eventType() {
        return StipendAccrued.class;
    }

    @Override
    public void react(StipendAccrued accrued, EventMetadata recorded) {
        CompletedMonth completed = accrued.completedMonth();
        Entitlement entitlement = new Entitlement(
                EntitlementType.JOURNAL,
                accrued.stipendId().value(),
                completed.familyId(),
                completed.cohortId(),
                completed.country(),
                Optional.of(completed.month()),
                accrued.amount());
        commands.send(CreatePayout.of(entitlement, accrued.accruedAt()));
    }

    @Override
    public void reactAll(List<RecordedEvent<StipendAccrued>> batch) {
        BoundedConcurrency.each(batch, recorded -> react(recorded.event(), recorded.recorded()));
    }
}
