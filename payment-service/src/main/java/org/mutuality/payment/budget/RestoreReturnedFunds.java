package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.budget.BudgetCommand.RestoreFunds;
import org.mutuality.payment.payout.PayoutEvent.PayoutReturned;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When a payout is returned, makes its amount available again. */
@ApplicationScoped
class RestoreReturnedFunds implements Reaction<PayoutReturned> {
    private final CommandGateway commands;

    RestoreReturnedFunds(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "restore-returned-funds";
    }

    @Override
    public Class<PayoutReturned> eventType() {
        return PayoutReturned.class;
    }

    @Override
    public void react(PayoutReturned returned, EventMetadata recorded) {
        commands.send(new RestoreFunds(
                new BudgetId(returned.entitlement().budgetOwnerId()),
                returned.order().orderId(),
                returned.entitlement().amount(),
                returned.at()));
    }
}
