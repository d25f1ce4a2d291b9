package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.payment.payout.Hold;
import org.mutuality.payment.payout.OpenPayouts;
import org.mutuality.payment.payout.PayoutCommand.ReleaseHold;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/**
 * When a family consents to payment again, what a batch had to hold back goes on its way. Nothing is held at once when consent
 * is withdrawn: batches leave such families out, and what is in one already is held at the moment of sending.
 */
@ApplicationScoped
class WhenConsentToPaymentGivenReleaseHolds implements Policy<ConsentGiven> {
    private static final String PAYMENT = "payment";

    private final OpenPayouts payouts;
    private final Commands commands;

    WhenConsentToPaymentGivenReleaseHolds(OpenPayouts payouts, Commands commands) {
        this.payouts = payouts;
        this.commands = commands;
    }

    @Override
    public Class<ConsentGiven> family() {
        return ConsentGiven.class;
    }

    @Override
    public void when(ConsentGiven fact, Envelope envelope) {
        if (fact.purpose().equals(PAYMENT)) {
            payouts.of(fact.familyId())
                    .forEach(payout -> commands.send(new ReleaseHold(payout, Hold.CONSENT_WITHDRAWN, fact.at())));
        }
    }
}
