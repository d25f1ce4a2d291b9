package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When a funder's money has come in, it stands in the books. */
@ApplicationScoped
class PostReceipt implements Reaction<MoneyReceived> {
    private final Commands commands;

    PostReceipt(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-receipt";
    }

    @Override
    public Class<MoneyReceived> family() {
        return MoneyReceived.class;
    }

    @Override
    public void react(MoneyReceived received, Recorded recorded) {
        commands.send(PostTransfer.of(Entries.receipt(received), received.recordedAt()));
    }
}
