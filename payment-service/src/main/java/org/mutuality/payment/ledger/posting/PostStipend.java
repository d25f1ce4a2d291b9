package org.mutuality.payment.ledger.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.stipend.StipendEvent;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendRestored;
import org.mutuality.payment.stipend.StipendEvent.StipendReversed;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;
import org.mutuality.platform.projection.RecordedEvent;

/** Posts stipends that are accrued, reversed or restored. */
@ApplicationScoped
public class PostStipend implements Reaction<StipendEvent> {
    private final CommandGateway commands;

    public PostStipend(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-stipend";
    }

    @Override
    public Class<StipendEvent> eventType() {
        return StipendEvent.class;
    }

    // With the event's own time, so that a replay finds the transfer already posted.
    @Override
    public void react(StipendEvent event, EventMetadata recorded) {
        switch (event) {
            case StipendAccrued accrued ->
                commands.send(PostTransfer.of(PostingRules.stipend(accrued), accrued.accruedAt()));
            case StipendReversed reversed ->
                commands.send(PostTransfer.of(PostingRules.reversal(reversed), reversed.reversedAt()));
            case StipendRestored restored ->
                commands.send(PostTransfer.of(PostingRules.restored(restored), restored.restoredAt()));
            default -> {}
        }
    }

    // One transfer each, in parallel, so that they share commits. After a failure the whole batch is repeated.
    @Override
    public void reactAll(List<RecordedEvent<StipendEvent>> batch) {
        BoundedConcurrency.each(batch, one -> react(one.event(), one.recorded()));
    }
}
