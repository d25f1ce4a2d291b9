package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.budget.BudgetCommand.SpendLateFunds;
import org.mutuality.payment.payout.PayoutEvent.PayoutSettled;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * When an order is paid that had been reported as failed, deducts it from the budget: its batch, which may be closed,
 * does not count it.
 */
@ApplicationScoped
class SpendLateSettlement implements Reaction<PayoutSettled> {
    private final CommandGateway commands;

    SpendLateSettlement(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "spend-late-settlement";
    }

    @Override
    public Class<PayoutSettled> eventType() {
        return PayoutSettled.class;
    }

    @Override
    public void react(PayoutSettled settled, EventMetadata recorded) {
        if (settled.late()) {
            commands.send(new SpendLateFunds(
                    new BudgetId(settled.entitlement().budgetOwnerId()),
                    settled.order().orderId(),
                    settled.entitlement().amount(),
                    settled.at()));
        }
    }
}
