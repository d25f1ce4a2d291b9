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

/** Posts accrued stipends. */
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

    // With the event's own time, so that a replay finds the transfer already posted.
    @Override
    public void react(StipendAccrued accrued, EventMetadata recorded) {
        commands.send(PostTransfer.of(PostingRules.stipend(accrued), accrued.accruedAt()));
    }

    // One transfer each, in parallel, so that they share commits. After a failure the whole batch is repeated.
    @Override
    public void reactAll(List<RecordedEvent<StipendAccrued>> batch) {
        BoundedConcurrency.each(batch, one -> react(one.event(), one.recorded()));
    }
}
