package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.payout.PayoutEvent.PayoutReturned;
import org.mutuality.payment.purse.PurseCommand.TakeBack;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When what was paid came back, it may be spent again. */
@ApplicationScoped
class TakeBackReturned implements Reaction<PayoutReturned> {
    private final Commands commands;

    TakeBackReturned(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "restore-returned-funds";
    }

    @Override
    public Class<PayoutReturned> family() {
        return PayoutReturned.class;
    }

    @Override
    public void react(PayoutReturned returned, Recorded recorded) {
        commands.send(new TakeBack(
                new PurseId(returned.due().holder()),
                returned.order().orderId(),
                returned.due().amount(),
                returned.at()));
    }
}
