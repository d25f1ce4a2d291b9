package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.payment.PayoutCancelled;
import org.mutuality.contracts.payment.PayoutFact;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutReturned;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Tells what became of payouts; the provider's reference, its reasons and its name stay home. */
@ApplicationScoped
class PayoutEventMapper implements IntegrationEventMapper<PayoutEvent> {
    @Override
    public Class<PayoutEvent> eventType() {
        return PayoutEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(PayoutEvent event, EventMetadata recorded) {
        return switch (event) {
            case PayoutEvent.PayoutSettled settled ->
                message(settled, settled.entitlement(), settled.at(), PayoutSettled::new);
            case PayoutEvent.PayoutFailed failed ->
                message(failed, failed.entitlement(), failed.at(), PayoutFailed::new);
            case PayoutEvent.PayoutReturned returned ->
                message(returned, returned.entitlement(), returned.at(), PayoutReturned::new);
            case PayoutEvent.PayoutCancelled closed ->
                message(closed, closed.entitlement(), closed.at(), PayoutCancelled::new);
            default -> Optional.empty();
        };
    }

    /** All that is told of a payout is told alike. */
    private interface PayoutFactFactory {
        PayoutFact of(
                UUID payoutId,
                UUID familyId,
                Optional<UUID> cohortId,
                Optional<UUID> fundId,
                String country,
                String kind,
                Optional<UUID> causeId,
                Optional<YearMonth> month,
                Money amount,
                Instant at);
    }

    private static Optional<OutgoingMessage> message(
            PayoutEvent event, Entitlement due, Instant at, PayoutFactFactory telling) {
        PayoutFact fact = telling.of(
                event.payoutId().value(),
                due.familyId(),
                due.cohortId(),
                due.fundId(),
                due.country(),
                due.kind().name().toLowerCase(Locale.ROOT),
                Optional.of(due.causeId()),
                due.month(),
                due.amount(),
                at);
        return Optional.of(new OutgoingMessage(fact, due.familyId(), due.country(), due.cohortId()));
    }
}
