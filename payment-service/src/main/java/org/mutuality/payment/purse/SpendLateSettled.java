package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.payout.PayoutEvent.PayoutSettled;
import org.mutuality.payment.purse.PurseCommand.SpendLate;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When an order was paid that had been told to have failed, its purse spent it: its batch, which may be closed, doesn't count it. */
@ApplicationScoped
class SpendLateSettled implements Reaction<PayoutSettled> {
    private final Commands commands;

    SpendLateSettled(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "spend-late-settlement";
    }

    @Override
    public Class<PayoutSettled> family() {
        return PayoutSettled.class;
    }

    @Override
    public void react(PayoutSettled settled, Recorded recorded) {
        if (settled.late()) {
            commands.send(new SpendLate(
                    new PurseId(settled.due().holder()),
                    settled.order().orderId(),
                    settled.due().amount(),
                    settled.at()));
        }
    }
}
