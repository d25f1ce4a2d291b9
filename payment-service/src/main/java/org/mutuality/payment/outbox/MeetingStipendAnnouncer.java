package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.payment.meetingstipend.Attended;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells what meetings earned; that one waits, was forgone or taken away is nobody else's concern. */
@ApplicationScoped
class MeetingStipendAnnouncer implements Announcer<MeetingStipendAccrued> {
    @Override
    public Class<MeetingStipendAccrued> family() {
        return MeetingStipendAccrued.class;
    }

    @Override
    public Optional<Announcement> announce(MeetingStipendAccrued accrued, Recorded recorded) {
        Attended attended = accrued.attended();
        return Optional.of(new Announcement(
                new org.mutuality.contracts.payment.MeetingStipendAccrued(
                        accrued.stipendId(),
                        attended.familyId(),
                        attended.cohortId(),
                        attended.country(),
                        attended.meetingId(),
                        attended.month(),
                        accrued.amount(),
                        accrued.at()),
                attended.familyId(),
                attended.country(),
                Optional.of(attended.cohortId())));
    }
}
