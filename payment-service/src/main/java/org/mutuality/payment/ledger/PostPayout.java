package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Reaction;
import org.mutuality.platform.view.SideBySide;

/** When a payout is sent, settled, failed, returned, charged for or closed, it stands in the books. */
@ApplicationScoped
class PostPayout implements Reaction<PayoutEvent> {
    private final Commands commands;

    PostPayout(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-payout";
    }

    @Override
    public Class<PayoutEvent> family() {
        return PayoutEvent.class;
    }

    @Override
    public void react(PayoutEvent event, Recorded recorded) {
        PayoutEntries.of(event).forEach(entry -> commands.send(PostTransfer.of(entry, PayoutEntries.at(event))));
    }

    // A transfer each: in which order they are posted changes no sum.
    @Override
    public void reactAll(List<Happened<PayoutEvent>> batch) {
        SideBySide.each(batch, one -> react(one.event(), one.recorded()));
    }
}
