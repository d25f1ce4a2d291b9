package org.mutuality.payment.ledger.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;
import org.mutuality.platform.projection.RecordedEvent;

/** Posts accrued meeting stipends. */
@ApplicationScoped
public class PostMeetingStipend implements Reaction<MeetingStipendAccrued> {
    private final CommandGateway commands;

    public PostMeetingStipend(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-meeting-stipend";
    }

    @Override
    public Class<MeetingStipendAccrued> eventType() {
        return MeetingStipendAccrued.class;
    }

    // With the event's own time, so that a replay finds the transfer already posted.
    @Override
    public void react(MeetingStipendAccrued accrued, EventMetadata recorded) {
        commands.send(PostTransfer.of(PostingRules.meetingStipend(accrued), accrued.at()));
    }

    @Override
    public void reactAll(List<RecordedEvent<MeetingStipendAccrued>> batch) {
        BoundedConcurrency.each(batch, one -> react(one.event(), one.recorded()));
    }
}
