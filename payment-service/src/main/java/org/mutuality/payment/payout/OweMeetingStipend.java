package org.mutuality.payment.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mutuality.payment.meetingstipend.Attended;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.payout.Due.Kind;
import org.mutuality.payment.payout.PayoutCommand.OwePayout;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Reaction;
import org.mutuality.platform.view.SideBySide;

/** When a meeting has earned a stipend, it is owed to the family. */
@ApplicationScoped
class OweMeetingStipend implements Reaction<MeetingStipendAccrued> {
    private final Commands commands;

    OweMeetingStipend(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "create-payout-for-meeting-stipend";
    }

    @Override
    public Class<MeetingStipendAccrued> family() {
        return MeetingStipendAccrued.class;
    }

    @Override
    public void react(MeetingStipendAccrued accrued, Recorded recorded) {
        Attended attended = accrued.attended();
        Due due = new Due(
                Kind.MEETING,
                accrued.stipendId(),
                attended.familyId(),
                attended.cohortId(),
                attended.country(),
                Optional.of(attended.month()),
                accrued.amount());
        commands.send(OwePayout.of(due, accrued.at()));
    }

    @Override
    public void reactAll(List<Happened<MeetingStipendAccrued>> batch) {
        SideBySide.each(batch, one -> react(one.event(), one.recorded()));
    }
}
