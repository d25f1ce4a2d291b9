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

/** Tells what was accrued; that a stipend waits, or was told too late, is nobody else's concern. */
@ApplicationScoped
class StipendEventMapper implements IntegrationEventMapper<StipendEvent> {
    @Override
    public Class<StipendEvent> eventType() {
        return StipendEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(StipendEvent event, EventMetadata recorded) {
        return switch (event) {
            case StipendAwaitsTerms awaits -> Optional.empty();
            case StipendForfeited forgone -> Optional.empty();
            case StipendAccrued accrued -> Optional.of(message(accrued));
        };
    }

    private static OutgoingMessage message(StipendAccrued accrued) {
        CompletedMonth earned = accrued.completedMonth();
        return new OutgoingMessage(
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
