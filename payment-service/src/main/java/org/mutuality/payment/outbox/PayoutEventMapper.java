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

/** Publishes outcomes of payouts; the provider's name, reference and reasons stay private. */
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
            case PayoutEvent.PayoutCancelled cancelled ->
                message(cancelled, cancelled.entitlement(), cancelled.at(), PayoutCancelled::new);
            case PayoutEvent.PayoutWithdrawn withdrawn ->
                message(withdrawn, withdrawn.entitlement(), withdrawn.at(), PayoutCancelled::new);
            case PayoutEvent.OverpaymentReturned returned ->
                message(returned, returned.entitlement(), returned.at(), PayoutCancelled::new);
            default -> Optional.empty();
        };
    }

    /** Constructor of the four payout contracts, which have the same fields. */
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
            PayoutEvent event, Entitlement entitlement, Instant at, PayoutFactFactory factory) {
        PayoutFact fact = factory.of(
                event.payoutId().value(),
                entitlement.familyId(),
                entitlement.cohortId(),
                entitlement.fundId(),
                entitlement.country(),
                entitlement.kind().name().toLowerCase(Locale.ROOT),
                Optional.of(entitlement.causeId()),
                entitlement.month(),
                entitlement.amount(),
                at);
        return Optional.of(
                new OutgoingMessage(fact, entitlement.familyId(), entitlement.country(), entitlement.cohortId()));
    }
}
