package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.payment.StipendTermsSet;
import org.mutuality.payment.terms.TermsEvent;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes stipend terms. */
@ApplicationScoped
class TermsEventMapper implements IntegrationEventMapper<TermsEvent> {
    @Override
    public Class<TermsEvent> eventType() {
        return TermsEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(TermsEvent event, EventMetadata recorded) {
        return switch (event) {
            case TermsSet set -> {
                UUID cohortId = set.termsId().value();
                yield Optional.of(new OutgoingMessage(
                        new StipendTermsSet(cohortId, set.country(), set.perJournal(), set.fromMonth(), set.setAt()),
                        cohortId,
                        set.country(),
                        Optional.of(cohortId)));
            }
        };
    }
}
