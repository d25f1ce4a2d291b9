package org.mutuality.payment.ledger.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;
import org.mutuality.platform.projection.RecordedEvent;

/** When a stipend is accrued, it stands in the books. */
@ApplicationScoped
public class PostStipend implements Reaction<StipendAccrued> {
    private final CommandGateway commands;

    public PostStipend(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-stipend";
    }

    @Override
    public Class<StipendAccrued> eventType() {
        return StipendAccrued.class;
    }

    // Posted when it was accrued, by its own clock: a replay meets the transfer that is there.
    @Override
    public void react(StipendAccrued accrued, EventMetadata recorded) {
        commands.send(PostTransfer.of(PostingRules.stipend(accrued), accrued.accruedAt()));
    }

    // A transfer each, so side by side they share commits. What failed among them is done again with the whole batch.
    @Override
    public void reactAll(List<RecordedEvent<StipendAccrued>> batch) {
        BoundedConcurrency.each(batch, one -> react(one.event(), one.recorded()));
    }
}
