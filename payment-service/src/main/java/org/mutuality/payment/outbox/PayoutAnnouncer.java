package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.mutuality.contracts.payment.PaymentFact;
import org.mutuality.payment.payout.Due;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.PayoutClosed;
import org.mutuality.payment.payout.PayoutEvent.PayoutFailed;
import org.mutuality.payment.payout.PayoutEvent.PayoutReturned;
import org.mutuality.payment.payout.PayoutEvent.PayoutSettled;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells what became of payouts; the provider's reference, its reasons and its name stay home. */
@ApplicationScoped
class PayoutAnnouncer implements Announcer<PayoutEvent> {
    @Override
    public Class<PayoutEvent> family() {
        return PayoutEvent.class;
    }

    @Override
    public Optional<Announcement> announce(PayoutEvent event, Recorded recorded) {
        return switch (event) {
            case PayoutSettled settled -> Optional.of(told(settled.due(), fact(settled)));
            case PayoutFailed failed -> Optional.of(told(failed.due(), fact(failed)));
            case PayoutReturned returned -> Optional.of(told(returned.due(), fact(returned)));
            case PayoutClosed closed -> Optional.of(told(closed.due(), fact(closed)));
            default -> Optional.empty();
        };
    }

    private static Announcement told(Due due, PaymentFact fact) {
        return new Announcement(fact, due.familyId(), due.country(), due.cohortId());
    }

    private static PaymentFact fact(PayoutSettled settled) {
        Due due = settled.due();
        return new org.mutuality.contracts.payment.PayoutSettled(
                settled.payoutId().value(),
                due.familyId(),
                due.cohortId(),
                due.fundId(),
                due.country(),
                kind(due),
                Optional.of(due.causeId()),
                due.month(),
                due.amount(),
                settled.at());
    }

    private static PaymentFact fact(PayoutFailed failed) {
        Due due = failed.due();
        return new org.mutuality.contracts.payment.PayoutFailed(
                failed.payoutId().value(),
                due.familyId(),
                due.cohortId(),
                due.fundId(),
                due.country(),
                kind(due),
                Optional.of(due.causeId()),
                due.month(),
                due.amount(),
                failed.at());
    }

    private static PaymentFact fact(PayoutReturned returned) {
        Due due = returned.due();
        return new org.mutuality.contracts.payment.PayoutReturned(
                returned.payoutId().value(),
                due.familyId(),
                due.cohortId(),
                due.fundId(),
                due.country(),
                kind(due),
                Optional.of(due.causeId()),
                due.month(),
                due.amount(),
                returned.at());
    }

    private static PaymentFact fact(PayoutClosed closed) {
        Due due = closed.due();
        return new org.mutuality.contracts.payment.PayoutClosed(
                closed.payoutId().value(),
                due.familyId(),
                due.cohortId(),
                due.fundId(),
                due.country(),
                kind(due),
                Optional.of(due.causeId()),
                due.month(),
                due.amount(),
                closed.at());
    }

    private static String kind(Due due) {
        return due.kind().name().toLowerCase(Locale.ROOT);
    }
}
