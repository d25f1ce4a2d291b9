package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When a receipt is reversed, the books mirror it. */
@ApplicationScoped
class PostReversal implements Reaction<ReceiptReversed> {
    private final Commands commands;

    PostReversal(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-receipt-reversal";
    }

    @Override
    public Class<ReceiptReversed> family() {
        return ReceiptReversed.class;
    }

    @Override
    public void react(ReceiptReversed reversed, Recorded recorded) {
        commands.send(PostTransfer.of(Entries.reversal(reversed), reversed.at()));
    }
}
