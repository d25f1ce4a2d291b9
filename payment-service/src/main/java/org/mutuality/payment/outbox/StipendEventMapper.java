package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.payment.PaymentFact;
import org.mutuality.payment.stipend.CompletedMonth;
import org.mutuality.payment.stipend.StipendEvent;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendRestored;
import org.mutuality.payment.stipend.StipendEvent.StipendReversed;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes accrued, reversed and restored stipends; waiting and forfeited ones stay private. */
@ApplicationScoped
class StipendEventMapper implements IntegrationEventMapper<StipendEvent> {
    @Override
    public Class<StipendEvent> eventType() {
        return StipendEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(StipendEvent event, EventMetadata recorded) {
        return switch (event) {
            case StipendAccrued accrued ->
                message(
                        accrued.completedMonth(),
                        accrued.amount(),
                        accrued.accruedAt(),
                        org.mutuality.contracts.payment.StipendAccrued::new);
            case StipendReversed reversed ->
                message(
                        reversed.completedMonth(),
                        reversed.amount(),
                        reversed.reversedAt(),
                        org.mutuality.contracts.payment.StipendReversed::new);
            case StipendRestored restored ->
                message(
                        restored.completedMonth(),
                        restored.amount(),
                        restored.restoredAt(),
                        org.mutuality.contracts.payment.StipendRestored::new);
            default -> Optional.empty();
        };
    }

    /** Constructor of the three stipend contracts, which have the same fields. */
    private interface StipendFactFactory {
        PaymentFact of(
                UUID stipendId,
                UUID familyId,
                UUID cohortId,
                String country,
                YearMonth month,
                Money amount,
                Instant at);
    }

    private static Optional<OutgoingMessage> message(
            CompletedMonth completed, Money amount, Instant at, StipendFactFactory factory) {
        PaymentFact fact = factory.of(
                completed.stipendId().value(),
                completed.familyId(),
                completed.cohortId(),
                completed.country(),
                completed.month(),
                amount,
                at);
        return Optional.of(new OutgoingMessage(
                fact, completed.familyId(), completed.country(), Optional.of(completed.cohortId())));
    }
}
