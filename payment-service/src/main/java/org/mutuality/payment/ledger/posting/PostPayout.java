package org.mutuality.payment.ledger.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;
import org.mutuality.platform.projection.RecordedEvent;

/** Posts payouts that were sent, settled, failed, returned, charged for or cancelled. */
@ApplicationScoped
public class PostPayout implements Reaction<PayoutEvent> {
    private final CommandGateway commands;

    public PostPayout(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-payout";
    }

    @Override
    public Class<PayoutEvent> eventType() {
        return PayoutEvent.class;
    }

    @Override
    public void react(PayoutEvent event, EventMetadata recorded) {
        PayoutPostingRules.of(event)
                .forEach(entry -> commands.send(PostTransfer.of(entry, PayoutPostingRules.at(event))));
    }

    // One transfer each; their order changes no sum.
    @Override
    public void reactAll(List<RecordedEvent<PayoutEvent>> batch) {
        BoundedConcurrency.each(batch, one -> react(one.event(), one.recorded()));
    }
}
