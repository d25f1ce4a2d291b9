package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.payment.stipend.CompletedMonth;
import org.mutuality.payment.stipend.StipendEvent;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendForfeited;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes accrued stipends; waiting and forfeited ones stay private. */
@ApplicationScoped
class StipendEventMapper implements IntegrationEventMapper<StipendEvent> {
    @Override
    public Class<StipendEvent> eventType() {
        return StipendEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(StipendEvent event, EventMetadata recorded) {
        return switch (event) {
            case StipendAwaitsTerms waiting -> Optional.empty();
            case StipendForfeited forfeited -> Optional.empty();
            case StipendAccrued accrued -> Optional.of(message(accrued));
        };
    }

    private static OutgoingMessage message(StipendAccrued accrued) {
        CompletedMonth completed = accrued.completedMonth();
        return new OutgoingMessage(
                new org.mutuality.contracts.payment.StipendAccrued(
                        accrued.stipendId().value(),
                        completed.familyId(),
                        completed.cohortId(),
                        completed.country(),
                        completed.month(),
                        accrued.amount(),
                        accrued.accruedAt()),
                completed.familyId(),
                completed.country(),
                Optional.of(completed.cohortId()));
    }
}
