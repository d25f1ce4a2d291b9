package org.mutuality.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.budget.BudgetCommand.AddFunds;
import org.mutuality.payment.budget.BudgetId;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When money was received from a funder, adds it to the budget. */
@ApplicationScoped
public class AddReceiptToBudget implements Reaction<MoneyReceived> {
    private final CommandGateway commands;

    public AddReceiptToBudget(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "add-receipt-to-budget";
    }

    @Override
    public Class<MoneyReceived> eventType() {
        return MoneyReceived.class;
    }

    @Override
    public void react(MoneyReceived received, EventMetadata recorded) {
        ReceiptDetails receipt = received.receipt();
        commands.send(new AddFunds(
                new BudgetId(receipt.budgetOwnerId()),
                received.receiptId().value(),
                receipt.amount(),
                received.recordedAt()));
    }
}
