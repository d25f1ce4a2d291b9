package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.payment.StipendTermsSet;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes stipend terms once they are approved. */
@ApplicationScoped
class TermsEventMapper implements IntegrationEventMapper<TermsSet> {
    @Override
    public Class<TermsSet> eventType() {
        return TermsSet.class;
    }

    @Override
    public Optional<OutgoingMessage> map(TermsSet set, EventMetadata recorded) {
        UUID cohortId = set.termsId().value();
        return Optional.of(new OutgoingMessage(
                new StipendTermsSet(cohortId, set.country(), set.perJournal(), set.fromMonth(), set.setAt()),
                cohortId,
                set.country(),
                Optional.of(cohortId)));
    }
}
