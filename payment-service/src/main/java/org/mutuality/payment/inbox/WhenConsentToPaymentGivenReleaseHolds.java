package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.payment.payout.PayoutCommand.ReleaseHold;
import org.mutuality.payment.payout.PayoutHoldReason;
import org.mutuality.payment.payout.tracking.OpenPayoutQueries;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/**
 * When a family consents to payment, for the first time or again, releases its payouts on hold. Nothing is put on hold
 * here without consent: batches exclude such families, and payouts already in a batch are held when they would be sent.
 */
@ApplicationScoped
class WhenConsentToPaymentGivenReleaseHolds implements Policy<ConsentGiven> {
    private static final String PAYMENT = "payment";

    private final OpenPayoutQueries payouts;
    private final CommandGateway commands;

    WhenConsentToPaymentGivenReleaseHolds(OpenPayoutQueries payouts, CommandGateway commands) {
        this.payouts = payouts;
        this.commands = commands;
    }

    @Override
    public Class<ConsentGiven> eventType() {
        return ConsentGiven.class;
    }

    @Override
    public void when(ConsentGiven fact, Envelope envelope) {
        if (fact.purpose().equals(PAYMENT)) {
            payouts.of(fact.familyId())
                    .forEach(payout ->
                            commands.send(new ReleaseHold(payout, PayoutHoldReason.CONSENT_WITHDRAWN, fact.at())));
        }
    }
}
