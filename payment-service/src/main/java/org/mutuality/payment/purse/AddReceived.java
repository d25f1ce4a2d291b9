package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.purse.PurseCommand.AddMoney;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.Received;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When a funder's money has come in, it is in the purse. */
@ApplicationScoped
class AddReceived implements Reaction<MoneyReceived> {
    private final Commands commands;

    AddReceived(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "add-receipt-to-budget";
    }

    @Override
    public Class<MoneyReceived> family() {
        return MoneyReceived.class;
    }

    @Override
    public void react(MoneyReceived received, Recorded recorded) {
        Received receipt = received.receipt();
        commands.send(new AddMoney(
                new PurseId(receipt.holder()), received.receiptId().value(), receipt.amount(), received.recordedAt()));
    }
}
