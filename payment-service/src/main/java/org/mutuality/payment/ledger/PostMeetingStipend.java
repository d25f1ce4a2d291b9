package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Reaction;
import org.mutuality.platform.view.SideBySide;

/** When a meeting has earned a stipend, it stands in the books. */
@ApplicationScoped
class PostMeetingStipend implements Reaction<MeetingStipendAccrued> {
    private final Commands commands;

    PostMeetingStipend(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-meeting-stipend";
    }

    @Override
    public Class<MeetingStipendAccrued> family() {
        return MeetingStipendAccrued.class;
    }

    // Posted when it was accrued, by its own clock: a replay meets the transfer that is there.
    @Override
    public void react(MeetingStipendAccrued accrued, Recorded recorded) {
        commands.send(PostTransfer.of(Entries.meetingStipend(accrued), accrued.at()));
    }

    @Override
    public void reactAll(List<Happened<MeetingStipendAccrued>> batch) {
        SideBySide.each(batch, one -> react(one.event(), one.recorded()));
    }
}
