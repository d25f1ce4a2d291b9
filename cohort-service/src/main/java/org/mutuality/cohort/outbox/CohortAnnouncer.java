package org.mutuality.cohort.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortEvent;
import org.mutuality.cohort.cohort.CohortEvent.CohortFounded;
import org.mutuality.cohort.cohort.CohortEvent.CohortOpened;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells of cohorts; key is the cohort. */
@ApplicationScoped
class CohortAnnouncer implements Announcer<CohortEvent> {
    @Override
    public Class<CohortEvent> family() {
        return CohortEvent.class;
    }

    @Override
    public Optional<Announcement> announce(CohortEvent event, Recorded recorded) {
        UUID cohort = event.cohortId().value();
        return Optional.of(
                switch (event) {
                    case CohortFounded founded ->
                        new Announcement(contract(founded), cohort, founded.country(), Optional.of(cohort));
                    case CohortOpened opened ->
                        new Announcement(
                                new org.mutuality.contracts.cohort.CohortOpened(
                                        cohort, opened.country(), opened.openedAt()),
                                cohort,
                                opened.country(),
                                Optional.of(cohort));
                });
    }

    private static org.mutuality.contracts.cohort.CohortFounded contract(CohortFounded founded) {
        return new org.mutuality.contracts.cohort.CohortFounded(
                founded.cohortId().value(),
                founded.country(),
                founded.name(),
                founded.currency(),
                founded.firstMonth(),
                founded.baselineMonths(),
                founded.partner(),
                founded.foundedAt());
    }
}
