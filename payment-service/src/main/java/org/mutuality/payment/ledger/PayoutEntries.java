package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.Entries.day;
import static org.mutuality.payment.ledger.Kind.*;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.ledger.Cause.Why;
import org.mutuality.payment.payout.Due;
import org.mutuality.payment.payout.Order;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.platform.store.Derived;

/** As {@link Entries}, for money on its way to a family. An order's cause is its id: each attempt moves money by itself. */
final class PayoutEntries {
    private PayoutEntries() {}

    /** Empty for what moves no money. */
    static Optional<Entry> of(PayoutEvent event) {
        return switch (event) {
            case PayoutSent sent -> Optional.of(sent(sent));
            case PayoutSettled settled -> Optional.of(settled.late() ? settledLate(settled) : settled(settled));
            case PayoutFailed failed -> Optional.of(failed(failed));
            case PayoutReturned returned -> Optional.of(returned(returned));
            case PayoutClosed closed -> Optional.of(closed(closed));
            default -> Optional.empty();
        };
    }

    /** When what an event moved was posted: by the event's own clock, so that a replay posts the same. */
    static Instant at(PayoutEvent event) {
        return switch (event) {
            case PayoutSent sent -> sent.at();
            case PayoutSettled settled -> settled.at();
            case PayoutFailed failed -> failed.at();
            case PayoutReturned returned -> returned.at();
            case PayoutClosed closed -> closed.at();
            default -> throw new IllegalArgumentException(event + " moves no money");
        };
    }

    /** Whose account a provider's is: one for each country and name. */
    static UUID provider(String country, String name) {
        return Derived.id("provider", country, name);
    }

    private static Entry sent(PayoutSent sent) {
        Due due = sent.due();
        return entry(
                due,
                new Cause(Why.PAYOUT_SENT, sent.order().orderId()),
                sent.at(),
                debit(FAMILY_PAYABLE, due.familyId(), due.amount()),
                credit(PROVIDER_CLEARING, provider(due, sent.order()), due.amount()));
    }

    private static Entry settled(PayoutSettled settled) {
        UUID provider = provider(settled.due(), settled.order());
        return entry(
                settled.due(),
                new Cause(Why.PAYOUT_SETTLED, settled.order().orderId()),
                settled.at(),
                debit(PROVIDER_CLEARING, provider, settled.due().amount()),
                credit(PROVIDER, provider, settled.due().amount()));
    }

    // When it was told to have failed, it was owed again.
    private static Entry settledLate(PayoutSettled settled) {
        Due due = settled.due();
        return entry(
                due,
                new Cause(Why.PAYOUT_SETTLED_LATE, settled.order().orderId()),
                settled.at(),
                debit(FAMILY_PAYABLE, due.familyId(), due.amount()),
                credit(PROVIDER, provider(due, settled.order()), due.amount()));
    }

    private static Entry failed(PayoutFailed failed) {
        Due due = failed.due();
        return entry(
                due,
                new Cause(Why.PAYOUT_FAILED, failed.order().orderId()),
                failed.at(),
                debit(PROVIDER_CLEARING, provider(due, failed.order()), due.amount()),
                credit(FAMILY_PAYABLE, due.familyId(), due.amount()));
    }

    private static Entry returned(PayoutReturned returned) {
        Due due = returned.due();
        Money amount = due.amount();
        return entry(
                due,
                new Cause(Why.PAYOUT_RETURNED, returned.order().orderId()),
                returned.at(),
                debit(PROVIDER, provider(due, returned.order()), amount),
                credit(RETURNED, due.familyId(), amount),
                debit(RETURNED, due.familyId(), amount),
                credit(FAMILY_PAYABLE, due.familyId(), amount));
    }

    // Nobody is left to be owed to, so it was no cost.
    private static Entry closed(PayoutClosed closed) {
        Due due = closed.due();
        Kind cost = due.kind() == Due.Kind.INVESTMENT ? INVESTMENT_EXPENSE : STIPEND_EXPENSE;
        return entry(
                due,
                new Cause(Why.PAYOUT_CLOSED, closed.payoutId().value()),
                closed.at(),
                debit(FAMILY_PAYABLE, due.familyId(), due.amount()),
                credit(cost, due.holder(), due.amount()));
    }

    private static UUID provider(Due due, Order order) {
        return provider(due.country(), order.provider());
    }

    private static Entry entry(Due due, Cause cause, Instant at, Leg... legs) {
        return new Entry(due.country(), cause, day(at), legs);
    }
}
