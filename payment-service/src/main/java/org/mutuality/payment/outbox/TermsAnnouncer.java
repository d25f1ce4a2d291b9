package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.payment.StipendTermsSet;
import org.mutuality.payment.terms.TermsEvent;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells what journals are worth. */
@ApplicationScoped
class TermsAnnouncer implements Announcer<TermsEvent> {
    @Override
    public Class<TermsEvent> family() {
        return TermsEvent.class;
    }

    @Override
    public Optional<Announcement> announce(TermsEvent event, Recorded recorded) {
        return switch (event) {
            case TermsSet set -> {
                UUID cohortId = set.termsId().value();
                yield Optional.of(new Announcement(
                        new StipendTermsSet(cohortId, set.country(), set.perJournal(), set.fromMonth(), set.setAt()),
                        cohortId,
                        set.country(),
                        Optional.of(cohortId)));
            }
        };
    }
}
