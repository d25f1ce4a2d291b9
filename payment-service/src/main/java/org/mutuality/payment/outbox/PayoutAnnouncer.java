package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.payment.PayoutClosed;
import org.mutuality.contracts.payment.PayoutFact;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutReturned;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.payment.payout.Due;
import org.mutuality.payment.payout.PayoutEvent;
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
            case PayoutEvent.PayoutSettled settled -> told(settled, settled.due(), settled.at(), PayoutSettled::new);
            case PayoutEvent.PayoutFailed failed -> told(failed, failed.due(), failed.at(), PayoutFailed::new);
            case PayoutEvent.PayoutReturned returned ->
                told(returned, returned.due(), returned.at(), PayoutReturned::new);
            case PayoutEvent.PayoutClosed closed -> told(closed, closed.due(), closed.at(), PayoutClosed::new);
            default -> Optional.empty();
        };
    }

    /** All that is told of a payout is told alike. */
    private interface Telling {
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

    private static Optional<Announcement> told(PayoutEvent event, Due due, Instant at, Telling telling) {
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
        return Optional.of(new Announcement(fact, due.familyId(), due.country(), due.cohortId()));
    }
}
