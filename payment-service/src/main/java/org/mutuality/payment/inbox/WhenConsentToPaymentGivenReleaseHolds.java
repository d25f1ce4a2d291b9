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
 * When a family consents to payment again, what a batch had to hold back goes on its way. Nothing is held at once when consent
 * is withdrawn: batches leave such families out, and what is in one already is held at the moment of sending.
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
