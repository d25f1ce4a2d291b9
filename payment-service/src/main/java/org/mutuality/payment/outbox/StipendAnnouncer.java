package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.payment.stipend.EarnedMonth;
import org.mutuality.payment.stipend.StipendEvent;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendForgone;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells what was accrued; that a stipend waits, or was told too late, is nobody else's concern. */
@ApplicationScoped
class StipendAnnouncer implements Announcer<StipendEvent> {
    @Override
    public Class<StipendEvent> family() {
        return StipendEvent.class;
    }

    @Override
    public Optional<Announcement> announce(StipendEvent event, Recorded recorded) {
        return switch (event) {
            case StipendAwaitsTerms awaits -> Optional.empty();
            case StipendForgone forgone -> Optional.empty();
            case StipendAccrued accrued -> Optional.of(told(accrued));
        };
    }

    private static Announcement told(StipendAccrued accrued) {
        EarnedMonth earned = accrued.earned();
        return new Announcement(
                new org.mutuality.contracts.payment.StipendAccrued(
                        accrued.stipendId().value(),
                        earned.familyId(),
                        earned.cohortId(),
                        earned.country(),
                        earned.month(),
                        accrued.amount(),
                        accrued.accruedAt()),
                earned.familyId(),
                earned.country(),
                Optional.of(earned.cohortId()));
    }
}
